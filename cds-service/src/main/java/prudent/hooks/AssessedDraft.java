package prudent.hooks;

import prudent.engine.Assessment;
import prudent.intake.DraftOrder;

/** An order of the call with what the rules make of it. */
record AssessedDraft(DraftOrder order, Assessment assessment) {}
