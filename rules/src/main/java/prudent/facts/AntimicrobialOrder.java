package prudent.facts;

/** The order that is assessed, and whether it is already a delayed (back-up) prescription. */
public record AntimicrobialOrder(Antimicrobial drug, boolean delayed) implements OfTheOrder {}
