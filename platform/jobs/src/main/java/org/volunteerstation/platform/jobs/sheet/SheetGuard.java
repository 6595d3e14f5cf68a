package org.volunteerstation.platform.jobs.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a file once, keeping nothing, before anything else reads it: what would cost too
 * much memory or time, holds macros or formulas, or points where nothing is, gets no
 * further.
 */
final class SheetGuard {

	private static final int SMALL = 1 << 20;

	/** The last column is XFD, the last row 1048576. */
	private static final int MOST_LETTERS = 3;

	private static final int MOST_DIGITS = 7;

	/**
	 * Programs write 17 digits and exponents up to 308. The plain digits of 1E500000000
	 * would fill the memory.
	 */
	private static final Pattern NUMBER = Pattern.compile("([+-]?[0-9]{0,40}(\\.[0-9]{0,40})?([eE][+-]?[0-9]{1,3})?)");

	private static final XMLInputFactory XML = factory();

	private final SheetLimits limits;

	private final Set<String> names = new HashSet<>();

	private long inflated;

	private int tables;

	private long strings;

	private long highestString = -1;

	private SheetGuard(SheetLimits limits) {
		this.limits = limits;
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	/**
	 * Looks at a file.
	 * @param file the file
	 * @param limits what it may cost
	 * @return whether it has styles, without which dates cannot be told from numbers
	 * @throws SheetRefusal when it is refused
	 */
	static boolean check(Path file, SheetLimits limits) throws IOException {
		SheetGuard guard = new SheetGuard(limits);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			List<? extends ZipEntry> entries = Collections.list(zip.entries());
			if (entries.size() > limits.entries()) {
				throw SheetRefusal.bomb();
			}
			for (ZipEntry entry : entries) {
				guard.check(zip, entry);
			}
		}
		catch (ZipException | XMLStreamException | IllegalArgumentException ex) {
			throw SheetRefusal.unreadable();
		}
		if (guard.tables > 1 || guard.highestString >= guard.strings || !guard.names.contains("[content_types].xml")) {
			throw SheetRefusal.unreadable();
		}
		return guard.names.contains("xl/styles.xml");
	}

	private void check(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
		String name = entry.getName().toLowerCase(Locale.ROOT);
		if (!this.names.add(name)) {
			throw SheetRefusal.unreadable();
		}
		if (name.contains("vbaproject") || name.contains("macrosheets") || name.contains("activex")) {
			throw SheetRefusal.macros();
		}
		boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
		long left = this.limits.inflated() - this.inflated;
		long most = Math.min(left, Math.max(SMALL, entry.getCompressedSize() * this.limits.ratio()));
		try (GuardedStream stream = new GuardedStream(zip.getInputStream(entry), most, xml)) {
			if (xml) {
				parse(stream);
			}
			else {
				stream.transferTo(OutputStream.nullOutputStream());
			}
			this.inflated += stream.count();
		}
	}

	private void parse(InputStream stream) throws XMLStreamException {
		XMLStreamReader reader = XML.createXMLStreamReader(stream);
		String cell = "";
		String type = "";
		while (reader.hasNext()) {
			if (reader.next() != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			switch (reader.getLocalName()) {
				case "sst" -> this.tables++;
				case "si" -> this.strings++;
				case "c" -> {
					cell = attribute(reader, "r");
					checkColumn(cell);
					type = attribute(reader, "t");
				}
				case "f" -> throw SheetRefusal.formula(cell);
				case "v" -> checkValue(type, reader.getElementText());
				case "Override", "Default" -> checkType(reader);
				case "Relationship" -> checkTarget(reader);
				default -> {
				}
			}
		}
		reader.close();
	}

	/**
	 * Letters and digits, without a pattern: a sheet has hundreds of thousands of cells.
	 */
	private void checkColumn(String cell) {
		int letters = 0;
		int column = 0;
		while (letters < cell.length() && isBetween(cell.charAt(letters), 'A', 'Z')) {
			column = column * 26 + cell.charAt(letters) - 'A' + 1;
			letters++;
			if (letters > MOST_LETTERS) {
				throw SheetRefusal.unreadable();
			}
		}
		int digits = cell.length() - letters;
		boolean whole = letters > 0 && digits > 0 && digits <= MOST_DIGITS;
		if (!cell.isEmpty() && !(whole && cell.chars().skip(letters).allMatch((digit) -> isBetween(digit, '0', '9')))) {
			throw SheetRefusal.unreadable();
		}
		if (column > this.limits.columns()) {
			throw SheetRefusal.bomb();
		}
	}

	private static boolean isBetween(int letter, char first, char last) {
		return letter >= first && letter <= last;
	}

	/** What is shared has to be there; a number has to be one that spreadsheets write. */
	private void checkValue(String type, String text) {
		if (type.equals("s")) {
			this.highestString = Math.max(this.highestString, index(text));
		}
		else if ((type.isEmpty() || type.equals("n")) && !NUMBER.matcher(text.strip()).matches()) {
			throw SheetRefusal.unreadable();
		}
	}

	private static long index(String text) {
		if (!text.matches("[0-9]{0,9}")) {
			throw SheetRefusal.unreadable();
		}
		return text.isEmpty() ? -1 : Long.parseLong(text);
	}

	private static void checkType(XMLStreamReader reader) {
		String type = attribute(reader, "ContentType");
		if (type.contains("macro") || type.contains("vbaProject")) {
			throw SheetRefusal.macros();
		}
		if (type.contains("spreadsheetml") && !attribute(reader, "PartName").matches("|.*\\.(xml|bin)")) {
			throw SheetRefusal.unreadable();
		}
	}

	/** What the reader reads has to be among what was looked at. */
	private static void checkTarget(XMLStreamReader reader) {
		if (attribute(reader, "Type").matches(".*/(worksheet|sharedStrings|styles|officeDocument)")
				&& !attribute(reader, "Target").endsWith(".xml")) {
			throw SheetRefusal.unreadable();
		}
	}

	private static String attribute(XMLStreamReader reader, String name) {
		String value = reader.getAttributeValue(null, name);
		return (value != null) ? value : "";
	}

}
