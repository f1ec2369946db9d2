package prudent.engine;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a class file refers to, and whether its code can go in circles: enough of the Java class file format (JVMS 17, chapter 4) to
 * say what a compiled rule can do, without running any of it.
 */
final class ClassFile {

    private static final Pattern DESCRIBED = Pattern.compile("L([^;]+);");

    private final DataInputStream in;
    private final Set<String> references = new TreeSet<>();
    private Object[] pool = {};
    private boolean circles;

    private record Reference(int owner, int nameAndType) {}

    private record Index(int of) {}

    private record Descriptor(int of) {}

    ClassFile(byte[] bytes) {
        in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of classes, and of the members that are used, as {@code java.lang.String.length}. */
    Set<String> references() {
        return references;
    }

    /** Whether a jump leads back, or an exception is caught, so that the code may not come to an end. */
    boolean canGoInCircles() {
        return circles;
    }

    private void read() throws IOException {
        in.skipNBytes(8);
        pool = new Object[in.readUnsignedShort()];
        for (int i = 1; i < pool.length; i++) {
            i += entry(i);
        }
        for (var entry : pool) {
            name(entry);
        }
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        members();
        members();
    }

    /** Reads an entry; gives how many further places it takes. */
    private int entry(int at) throws IOException {
        var tag = in.readUnsignedByte();
        switch (tag) {
            case 1 -> pool[at] = in.readUTF();
            case 7 -> pool[at] = new Index(in.readUnsignedShort());
            case 9, 10, 11 -> pool[at] = new Reference(in.readUnsignedShort(), in.readUnsignedShort());
            case 12 -> pool[at] = new int[] {in.readUnsignedShort(), in.readUnsignedShort()};
            case 16 -> pool[at] = new Descriptor(in.readUnsignedShort());
            case 3, 4, 17, 18 -> in.skipNBytes(4);
            case 5, 6 -> in.skipNBytes(8);
            case 15 -> in.skipNBytes(3);
            default -> in.skipNBytes(2);
        }
        return tag == 5 || tag == 6 ? 1 : 0;
    }

    private void name(Object entry) {
        if (entry instanceof Index type) {
            references.add(className(type));
        } else if (entry instanceof Descriptor descriptor) {
            named(descriptor.of());
        } else if (entry instanceof int[] pair) {
            named(pair[1]);
        } else if (entry instanceof Reference reference && pool[reference.nameAndType()] instanceof int[] pair) {
            references.add(className((Index) pool[reference.owner()]) + "." + pool[pair[0]]);
        }
    }

    /** The classes that a descriptor names. */
    private void named(int descriptor) {
        DESCRIBED
                .matcher(String.valueOf(pool[descriptor]))
                .results()
                .forEach(found -> references.add(found.group(1).replace('/', '.')));
    }

    private String className(Index type) {
        var name = String.valueOf(pool[type.of()]).replace('/', '.');
        return name.startsWith("[") ? name.replaceAll("^\\[+L?|;$", "") : name;
    }

    private void members() throws IOException {
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            in.skipNBytes(4);
            named(in.readUnsignedShort());
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                var isCode = "Code".equals(pool[in.readUnsignedShort()]);
                var bytes = in.readNBytes(in.readInt());
                if (isCode) {
                    code(new DataInputStream(new ByteArrayInputStream(bytes)));
                }
            }
        }
    }

    private void code(DataInputStream code) throws IOException {
        code.skipNBytes(4);
        circles |= Bytecode.hasWayBack(code.readNBytes(code.readInt()));
        circles |= code.readUnsignedShort() > 0;
    }
}
