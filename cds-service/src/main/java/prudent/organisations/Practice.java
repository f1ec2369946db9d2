package prudent.organisations;

/**
 * A general practice.
 *
 * @param code ODS code
 * @param name what people call it
 * @param network ODS code of its primary care network
 * @param board ODS code of its integrated care board
 * @param patients how many are registered; 0 when that is not known
 */
public record Practice(String code, String name, String network, String board, int patients) {}
