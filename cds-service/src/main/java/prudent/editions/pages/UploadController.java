package prudent.editions.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import prudent.editions.release.Mover;
import prudent.editions.release.Proposals;
import prudent.editions.signing.EditionKeys;
import prudent.editions.signing.EditionRefused;
import prudent.editions.signing.SignedEdition;
import prudent.people.SignedIn;

/** Takes an edition from elsewhere: a zip file as the body, signed by somebody whose key is known here. */
@Controller
class UploadController {

    private final EditionKeys keys;
    private final Proposals proposals;

    UploadController(EditionKeys keys, Proposals proposals) {
        this.keys = keys;
        this.proposals = proposals;
    }

    @PostMapping("/editions")
    ResponseEntity<String> propose(@RequestParam String why, SignedIn who, HttpServletRequest request)
            throws IOException {
        if (why.isBlank()) {
            return answer(400, "Say why, in a sentence.");
        }
        try {
            var edition = SignedEdition.read(request.getInputStream());
            var files = keys.verified(edition);
            var id = proposals.take(files, Mover.of(who), why.strip() + " (signed by " + edition.signer() + ")");
            return answer(200, proposals.outcome(id));
        } catch (EditionRefused refused) {
            return answer(422, String.valueOf(refused.getMessage()));
        }
    }

    private static ResponseEntity<String> answer(int status, String sentence) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(sentence);
    }
}
