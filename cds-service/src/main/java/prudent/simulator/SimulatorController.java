package prudent.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import prudent.security.tokens.ClientAuthentication;

/** The simulated GP system, and what can be recorded in it. */
@Controller
class SimulatorController {

    private static final Pattern CALLED = Pattern.compile("/cds-services/[a-z0-9-]{1,64}(/feedback)?");

    private final Vocabulary vocabulary = VocabularyFiles.read();
    private final ObjectProvider<ClientAuthentication> clients;

    SimulatorController(ObjectProvider<ClientAuthentication> clients) {
        this.clients = clients;
    }

    @GetMapping("/simulator")
    String simulator(Model model) {
        model.addAttribute("needsTokens", clients.getIfAvailable() != null);
        return "simulator";
    }

    /** For a signed-in user: a token with which the page may call this path once, as any other client does. */
    @PostMapping("/simulator/token")
    @ResponseBody
    Map<String, String> token(@RequestParam String path, HttpServletRequest request) {
        var authentication = clients.getIfAvailable();
        if (authentication == null || !CALLED.matcher(path).matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return authentication
                .token(request, path)
                .map(token -> Map.of("token", token))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/simulator/vocabulary")
    @ResponseBody
    Vocabulary vocabulary() {
        return vocabulary;
    }
}
