package org.volunteerstation.registry.region;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;

/**
 * Reads the files that a province brings: {@code code,name}, of the first tree with the
 * class of town and country when it is known, and {@code code,name,population}. The
 * format is stricter than CSV (no quotes, no comma in a name), so that a slipped column
 * is a fault and never a wrong figure.
 */
public final class RegionFile {

	private static final String REGION_HEADER = "code,name";

	private static final String CLASSIFIED_HEADER = "code,name,urban_rural";

	private static final String POPULATION_HEADER = "code,name,population";

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final int MAX_POPULATION_DIGITS = 9;

	private final LineFaults faults = new LineFaults();

	private RegionFile() {
	}

	/**
	 * Reads an edition of the tree.
	 * @param bytes UTF-8, header {@code code,name}, codes of 2, 4, 6, 9 or 12 digits
	 * @return the lines
	 * @throws RegionRefusal.FileRefused when a line is bad
	 */
	public static List<RegionLine> regions(byte[] bytes) {
		RegionFile file = new RegionFile();
		List<RegionLine> lines = new ArrayList<>();
		for (Cells cells : file.cells(bytes, REGION_HEADER)) {
			file.code(cells)
				.ifPresent((code) -> file.name(cells)
					.ifPresent((name) -> lines.add(new RegionLine(cells.number(), code, name))));
		}
		file.faults.refuseIfAny();
		return lines;
	}

	/**
	 * Reads the first tree.
	 * @param bytes as an edition, or with {@code urban_rural} as third column, which may
	 * be empty
	 * @return the lines
	 * @throws RegionRefusal.FileRefused when a line is bad
	 */
	public static List<RegionLine> tree(byte[] bytes) {
		RegionFile file = new RegionFile();
		if (!file.firstLine(bytes).equals(CLASSIFIED_HEADER)) {
			return regions(bytes);
		}
		List<RegionLine> lines = new ArrayList<>();
		for (Cells cells : file.cells(bytes, CLASSIFIED_HEADER)) {
			Optional<RegionCode> code = file.code(cells);
			Optional<RegionName> name = file.name(cells);
			String urbanRural = file.urbanRural(cells);
			if (code.isPresent() && name.isPresent()) {
				lines.add(new RegionLine(cells.number(), code.get(), name.get(), urbanRural));
			}
		}
		file.faults.refuseIfAny();
		return lines;
	}

	/**
	 * Reads counts of residents.
	 * @param bytes UTF-8, header {@code code,name,population}
	 * @return the lines
	 * @throws RegionRefusal.FileRefused when a line is bad
	 */
	public static List<PopulationLine> populations(byte[] bytes) {
		RegionFile file = new RegionFile();
		List<PopulationLine> lines = new ArrayList<>();
		for (Cells cells : file.cells(bytes, POPULATION_HEADER)) {
			Optional<RegionCode> code = file.code(cells);
			Optional<RegionName> name = file.name(cells);
			Optional<Long> residents = file.residents(cells);
			if (code.isPresent() && name.isPresent() && residents.isPresent()) {
				lines.add(new PopulationLine(cells.number(), code.get(), name.get(), residents.get()));
			}
		}
		file.faults.refuseIfAny();
		return lines;
	}

	private List<Cells> cells(byte[] bytes, String header) {
		List<Cells> cells = new ArrayList<>();
		int columns = header.split(",", -1).length;
		long number = 0;
		for (String line : (Iterable<String>) text(bytes).lines()::iterator) {
			number++;
			if (number == 1) {
				if (!line.equals(header)) {
					this.faults.add(number, "line-header", header);
					return List.of();
				}
				continue;
			}
			String[] parts = line.split(",", -1);
			if (parts.length != columns || line.indexOf('"') >= 0) {
				this.faults.add(number, "line-columns", Integer.toString(columns));
			}
			else {
				cells.add(new Cells(number, List.of(parts)));
			}
		}
		if (cells.isEmpty()) {
			this.faults.add(Math.max(1, number), "file-empty");
		}
		return cells;
	}

	private String firstLine(byte[] bytes) {
		return text(bytes).lines().findFirst().orElse("");
	}

	private String text(byte[] bytes) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			this.faults.add(1, "file-encoding");
			return "";
		}
	}

	private Optional<RegionCode> code(Cells cells) {
		String text = cells.values().getFirst();
		Optional<RegionCode> code = (text.length() <= Tier.COMMUNITY.digits()) ? RegionCode.parse(text)
				: Optional.empty();
		Optional<RegionCode> exact = code
			.filter((parsed) -> parsed.prefix().equals(text) || parsed.value().equals(text));
		if (exact.isEmpty()) {
			this.faults.add(cells.number(), "line-code");
		}
		return exact;
	}

	private Optional<RegionName> name(Cells cells) {
		String text = cells.values().get(1);
		if (!RegionName.isValid(text)) {
			this.faults.add(cells.number(), "line-name", RegionName.MAX_LENGTH);
			return Optional.empty();
		}
		return Optional.of(new RegionName(text));
	}

	private @Nullable String urbanRural(Cells cells) {
		String text = cells.values().get(2);
		if (text.isEmpty()) {
			return null;
		}
		if (!UrbanRural.isKnown(text)) {
			this.faults.add(cells.number(), "line-urban-rural", UrbanRural.CODES);
		}
		return text;
	}

	private Optional<Long> residents(Cells cells) {
		String text = cells.values().get(2);
		boolean digits = !text.isEmpty() && text.length() <= MAX_POPULATION_DIGITS
				&& text.chars().allMatch((digit) -> digit >= '0' && digit <= '9');
		if (!digits || Long.parseLong(text) > Population.MAX) {
			this.faults.add(cells.number(), "line-population");
			return Optional.empty();
		}
		return Optional.of(Long.parseLong(text));
	}

	private record Cells(long number, List<String> values) {
	}

}
