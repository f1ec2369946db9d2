package prudent.engine;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/** The instructions of a method (JVMS 17, chapter 6), as far as where they lead. */
final class Bytecode {

    private static final int FIRST_JUMP = 0x99;
    private static final int LAST_JUMP = 0xa8;
    private static final int SWITCH = 0xaa;
    private static final int LOOKUP = 0xab;
    private static final int WIDE = 0xc4;
    private static final int IF_NULL = 0xc6;
    private static final int IF_NOT_NULL = 0xc7;

    private Bytecode() {}

    /** Whether an instruction leads back. What compiled rules never hold (a wide jump) counts as one that does. */
    static boolean hasWayBack(byte[] code) {
        var buffer = ByteBuffer.wrap(code);
        for (int at = 0; at < code.length; ) {
            var instruction = code[at] & 0xff;
            if (instruction == WIDE || instruction > IF_NOT_NULL) {
                return true;
            }
            if (instruction == SWITCH || instruction == LOOKUP) {
                var places = switchPlaces(buffer, at, instruction);
                if (IntStream.of(places).anyMatch(place -> buffer.getInt(place) <= 0)) {
                    return true;
                }
                at = places[places.length - 1] + Integer.BYTES;
                continue;
            }
            if (isJump(instruction) && buffer.getShort(at + 1) <= 0) {
                return true;
            }
            at += length(instruction);
        }
        return false;
    }

    /** Where the offsets of a switch stand, the last of them at its end. */
    private static int[] switchPlaces(ByteBuffer buffer, int at, int instruction) {
        var first = at + Integer.BYTES - at % Integer.BYTES;
        if (instruction == LOOKUP) {
            var pairs = buffer.getInt(first + Integer.BYTES);
            var ofThePairs = IntStream.range(0, pairs).map(pair -> first + 12 + pair * 8);
            return IntStream.concat(IntStream.of(first), ofThePairs).toArray();
        }
        var count = buffer.getInt(first + 8) - buffer.getInt(first + 4) + 1;
        var ofTheCases = IntStream.range(0, count).map(place -> first + 12 + place * Integer.BYTES);
        return IntStream.concat(IntStream.of(first), ofTheCases).toArray();
    }

    private static boolean isJump(int instruction) {
        return (instruction >= FIRST_JUMP && instruction <= LAST_JUMP) || instruction >= IF_NULL;
    }

    private static int length(int instruction) {
        return switch (instruction) {
            case 0x10, 0x12, 0x15, 0x16, 0x17, 0x18, 0x19, 0x36, 0x37, 0x38, 0x39, 0x3a, 0xa9, 0xbc -> 2;
            case 0x11, 0x13, 0x14, 0x84, 0xb2, 0xb3, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xbb, 0xbd, 0xc0, 0xc1 -> 3;
            case 0xc5 -> 4;
            case 0xb9, 0xba -> 5;
            default -> isJump(instruction) ? 3 : 1;
        };
    }
}
