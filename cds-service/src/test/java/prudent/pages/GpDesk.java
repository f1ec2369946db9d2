package prudent.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** The simulated GP system, as its user works with it. */
final class GpDesk {

    private final Page page;

    private GpDesk(Page page) {
        this.page = page;
    }

    /** Opens the simulator and waits until it knows the CDS services. */
    static GpDesk in(Visit visit) {
        visit.page().waitForResponse(answer -> answer.url().endsWith("/cds-services"), () -> visit.open("/simulator"));
        return new GpDesk(visit.page());
    }

    /** The desk on a simulator that is open already. */
    static GpDesk at(Visit visit) {
        return new GpDesk(visit.page());
    }

    /** Takes the patient with this family name. */
    GpDesk see(String familyName) {
        var option = page.locator("#patient option")
                .filter(new Locator.FilterOptions().setHasText(familyName))
                .getAttribute("value");
        field("Patient (all invented)").selectOption(option);
        return this;
    }

    GpDesk choose(String medicine) {
        field("Medicine").selectOption(new SelectOption().setLabel(medicine));
        return this;
    }

    /** Fills a field by its label and leaves it. */
    GpDesk fill(String label, String value) {
        field(label).fill(value);
        field(label).blur();
        return this;
    }

    /** Records a finding as present or absent. */
    GpDesk record(String finding, String answer) {
        page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName(finding).setExact(true))
                .getByText(answer, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    GpDesk press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button))
                .first()
                .click();
        return this;
    }

    Locator field(String label) {
        return page.getByLabel(label, new GetByLabelOptions().setExact(true));
    }

    Locator cards() {
        return page.locator(".card");
    }

    /** The card that says this, by the code of its topic. */
    Locator card(String topic) {
        return page.locator(".card[data-topic=" + topic + "]");
    }

    /** The findings that are marked because they would decide the advice. */
    Locator wanted() {
        return page.locator(".finding--wanted");
    }

    Locator status() {
        return page.getByRole(AriaRole.STATUS);
    }

    /** What is on the prescription now, one line for each order. */
    Locator orders() {
        return page.locator("#orders li");
    }
}
