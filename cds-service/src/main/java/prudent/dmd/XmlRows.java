package prudent.dmd;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a file of a release row by row: an element whose children hold nothing but text, in a container below the root or in the
 * root itself. Declarations of document types and entities are refused, so that a file can neither grow nor fetch anything.
 */
final class XmlRows {

    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_CELLS = 64;

    private final XMLStreamReader xml;
    private final Set<String> wanted;
    private String container = "";

    private XmlRows(XMLStreamReader xml, Set<String> wanted) {
        this.xml = xml;
        this.wanted = wanted;
    }

    /** Takes one row. */
    interface Use {
        void row(String container, String name, Map<String, String> cells);
    }

    /** Gives each row that has a wanted name to {@code use}. */
    static void read(InputStream in, String root, Set<String> wanted, Use use) {
        try {
            // The JDK's own, whatever else is on the class path.
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
            new XmlRows(factory.createXMLStreamReader(in), wanted).document(root, use);
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            throw new ReleaseRefused(
                    root + " is no well-formed XML"
                            + (at == null
                                    ? ""
                                    : " (line " + at.getLineNumber() + ", column " + at.getColumnNumber() + ")")
                            + ". The file is damaged or cut off.",
                    e);
        }
    }

    private void document(String root, Use use) throws XMLStreamException {
        var depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                    throw new ReleaseRefused(root + " declares a document type, which no file of a release does.");
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    depth -= start(root, depth, use) ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    /** Whether the element was a row, which is read to its end. */
    private boolean start(String root, int depth, Use use) throws XMLStreamException {
        var name = xml.getLocalName();
        if (depth == 1 && !name.equals(root)) {
            throw new ReleaseRefused("A file begins with " + name + ", not with " + root + ".");
        }
        if (depth == 2) {
            container = name;
        }
        if (depth < 2 || !wanted.contains(name)) {
            return false;
        }
        var within = container;
        use.row(within, name, cells(name));
        return true;
    }

    private Map<String, String> cells(String row) throws XMLStreamException {
        var cells = new HashMap<String, String>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            var name = xml.getLocalName();
            if (cells.put(name, text(row)) != null || cells.size() > MOST_CELLS) {
                throw new ReleaseRefused("A " + row + " holds " + name + " twice, or far too much" + line() + ".");
            }
        }
        return cells;
    }

    private String text(String row) throws XMLStreamException {
        var text = new StringBuilder();
        for (var event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new ReleaseRefused("A " + row + " holds more than text" + line() + ".");
            }
            if (xml.isCharacters()) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
            if (text.length() > LONGEST_TEXT) {
                throw new ReleaseRefused("A " + row + " holds a text that is far too long" + line() + ".");
            }
        }
        return text.toString().strip();
    }

    private String line() {
        return " (line " + xml.getLocation().getLineNumber() + ")";
    }
}
