package prudent.simulator;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The simulated GP system, and what can be recorded in it. */
@Controller
class SimulatorController {

    private final Vocabulary vocabulary = VocabularyFiles.read();

    @GetMapping("/simulator")
    String simulator() {
        return "simulator";
    }

    @GetMapping("/simulator/vocabulary")
    @ResponseBody
    Vocabulary vocabulary() {
        return vocabulary;
    }
}
