package org.volunteerstation.registry.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionFile;
import org.volunteerstation.registry.region.RegionName;

/** Editions: the real ones of Sichuan, and small ones by hand. */
public final class EditionFixtures {

	private static final LocalDate BEGUN = LocalDate.of(2020, 6, 30);

	private EditionFixtures() {
	}

	/** The file of a real edition. */
	public static byte[] file(String date) {
		try (InputStream file = new GZIPInputStream(Objects.requireNonNull(
				EditionFixtures.class.getResourceAsStream("/regions/sichuan-regions-" + date + ".csv.gz"), date))) {
			return file.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A real edition. */
	static Map<RegionCode, RegionName> edition(String date) {
		Map<RegionCode, RegionName> names = new HashMap<>();
		RegionFile.regions(file(date)).forEach((line) -> names.put(line.code(), line.name()));
		return names;
	}

	/** A small edition: {@code code name} each. */
	static Map<RegionCode, RegionName> of(String... lines) {
		Map<RegionCode, RegionName> names = new TreeMap<>();
		Arrays.stream(lines)
			.map((line) -> line.split(" "))
			.forEach((parts) -> names.put(RegionCode.of(parts[0]), new RegionName(parts[1])));
		return names;
	}

	/**
	 * The regions of an edition as they are stored, each with its first code as
	 * identifier.
	 */
	static Map<RegionCode, Region> stored(Map<RegionCode, RegionName> names) {
		Map<RegionCode, Region> regions = new TreeMap<>();
		names.forEach((code, name) -> regions.put(code, Region.founded(code.value(), code, name, BEGUN, "test")));
		return regions;
	}

	/** What comes of proposals on which nobody decides. */
	static List<Chosen> undecided(Differences differences) {
		return differences.proposals()
			.stream()
			.filter((proposal) -> proposal.from() != null)
			.map((proposal) -> new Chosen(Objects.requireNonNull(proposal.from()), proposal.to(), proposal.isSame()))
			.toList();
	}

}
