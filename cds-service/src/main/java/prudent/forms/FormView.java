package prudent.forms;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A form as its page shows it: first what was asked for, then the rest of each section behind a heading to open.
 *
 * @param condition name of the condition
 * @param until until when it can be sent
 * @param first what would change the advice
 * @param sections the rest
 * @param problems what is wrong with what was entered
 */
record FormView(
        String condition, String until, List<Block> first, List<Section> sections, List<QuestionView> problems) {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /**
     * Questions that belong together.
     *
     * @param heading empty when they need none
     */
    record Block(String heading, List<QuestionView> questions) {}

    /**
     * A part of the form that is closed until it is opened.
     *
     * @param isOpen whether something in it is wrong
     */
    record Section(String heading, int count, boolean isOpen, List<Block> blocks) {}

    static FormView of(AssessmentForm form, List<FormItem> asked, FormTicket ticket, Submission entered) {
        var keys = new LinkedHashSet<String>();
        asked.forEach(item -> keys.add(item.linkId()));
        var first = new ArrayList<Block>();
        form.sections().forEach(section -> first.addAll(blocks(section, keys, true, entered)));
        var unlisted = asked.stream()
                .filter(item -> form.questions().noneMatch(item::equals))
                .map(item -> QuestionView.of(item, entered))
                .toList();
        if (!unlisted.isEmpty()) {
            first.add(new Block("", unlisted));
        }
        var sections = form.sections().stream()
                .map(section -> section(section, keys, entered))
                .filter(section -> section.count() > 0)
                .toList();
        var problems = new ArrayList<QuestionView>();
        first.forEach(block ->
                block.questions().stream().filter(QuestionView::isWrong).forEach(problems::add));
        sections.forEach(section -> section.blocks()
                .forEach(block ->
                        block.questions().stream().filter(QuestionView::isWrong).forEach(problems::add)));
        return new FormView(form.title(), time(ticket.expires()), first, sections, problems);
    }

    private static Section section(FormItem section, Set<String> asked, Submission entered) {
        var blocks = blocks(section, asked, false, entered);
        var count = blocks.stream().mapToInt(block -> block.questions().size()).sum();
        var wrong = blocks.stream().flatMap(block -> block.questions().stream()).anyMatch(QuestionView::isWrong);
        // What decides most has been asked above.
        var heading = section.linkId().equals("decides") && !asked.isEmpty()
                ? "What the guideline also weighs"
                : section.text();
        return new Section(heading, count, wrong, blocks);
    }

    /** Those questions of a section that were asked for, or those that were not; a score's parts under its name. */
    private static List<Block> blocks(FormItem section, Set<String> asked, boolean wanted, Submission entered) {
        var blocks = new ArrayList<Block>();
        for (var group : section.items()) {
            if (group.isGroup()) {
                add(blocks, group.text(), questions(group.items(), asked, wanted, entered));
            }
        }
        var single = section.items().stream().filter(item -> !item.isGroup()).toList();
        add(blocks, "", questions(single, asked, wanted, entered));
        return blocks;
    }

    private static List<QuestionView> questions(
            List<FormItem> items, Set<String> asked, boolean wanted, Submission entered) {
        return items.stream()
                .filter(item -> asked.contains(item.linkId()) == wanted)
                .map(item -> QuestionView.of(item, entered))
                .toList();
    }

    private static void add(List<Block> blocks, String heading, List<QuestionView> questions) {
        if (!questions.isEmpty()) {
            blocks.add(new Block(heading, questions));
        }
    }

    static String time(Instant instant) {
        return CLOCK.format(instant);
    }
}
