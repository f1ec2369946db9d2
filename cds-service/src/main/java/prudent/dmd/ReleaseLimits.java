package prudent.dmd;

/**
 * How much a file may hold, so that a small archive cannot fill the disk or the memory. A release of 2025 is 17 MB packed and
 * holds files of up to 120 MB.
 *
 * @param fileBytes largest file once unpacked
 * @param ratio how many bytes one packed byte may become
 * @param entries most entries of one archive
 */
public record ReleaseLimits(long fileBytes, int ratio, int entries) {

    /** Eight times what a release needs. */
    public static final ReleaseLimits USUAL = new ReleaseLimits(1L << 30, 200, 1000);
}
