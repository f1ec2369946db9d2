package prudent.decisions.journal.checkpoints;

/** A checkpoint that somebody signs who has a key. */
public final class ForgedCheckpoint {

    private ForgedCheckpoint() {}

    /** The line of a checkpoint, for this record and hash instead of its own. */
    public static String line(Checkpoint checkpoint, CheckpointKey key, long sequence, String hash) {
        var unsigned = new Checkpoint(
                checkpoint.instance(), sequence, hash, checkpoint.at(), checkpoint.occasion(), key.publicKey(), "");
        return key.sign(unsigned).line();
    }
}
