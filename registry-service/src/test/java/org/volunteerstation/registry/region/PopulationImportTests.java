package org.volunteerstation.registry.region;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PopulationImportTests {

	private static final RegionScope PROVINCE = RegionScope.of("51");

	private static final LocalDate CENSUS = LocalDate.of(2020, 11, 1);

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);

	private final InMemoryRegions regions = new InMemoryRegions();

	private final List<RegionEvent> told = new ArrayList<>();

	private final PopulationImport imports = new PopulationImport(this.regions, this.told::addAll, CLOCK);

	@BeforeEach
	void storeChengdu() {
		RegionLine line = new RegionLine(2, RegionCode.of("5101"), new RegionName("成都市"));
		this.regions.create(List.of(Region.created("id", line, new Edition(LocalDate.of(2020, 6, 30)))), PROVINCE);
	}

	@Test
	void storesAndTellsCount() {
		assertThat(store(CENSUS, 20_937_757)).isEqualTo(new PopulationImport.Outcome(1, 1));

		assertThat(this.told).singleElement().isInstanceOf(RegionEvent.PopulationSet.class);
		assertThat(this.told.getFirst().region().sequence()).isEqualTo(2);
	}

	@Test
	void changesAndTellsNothingWhenRepeated() {
		store(CENSUS, 20_937_757);

		assertThat(store(CENSUS, 20_937_757)).isEqualTo(new PopulationImport.Outcome(1, 0));
		assertThat(this.told).hasSize(1);
	}

	@Test
	void letsNoOlderCountReplaceNewerOne() {
		store(CENSUS, 20_937_757);

		assertThat(store(LocalDate.of(2010, 11, 1), 14_047_625).stored()).isZero();
	}

	@Test
	void refusesNameThatDiffersFromTree() {
		PopulationLine slipped = new PopulationLine(2, RegionCode.of("5101"), new RegionName("自贡市"), 1);

		assertThatExceptionOfType(RegionRefusal.FileRefused.class)
			.isThrownBy(() -> this.imports.store("census", CENSUS, List.of(slipped), PROVINCE))
			.satisfies((refusal) -> assertThat(refusal.faults()).extracting(Refusal.Fault::code)
				.containsExactly("line-name-differs"));
	}

	@Test
	void refusesRegionThatIsNotInTree() {
		PopulationLine unknown = new PopulationLine(2, RegionCode.of("5199"), new RegionName("某市"), 1);

		assertThatExceptionOfType(RegionRefusal.FileRefused.class)
			.isThrownBy(() -> this.imports.store("census", CENSUS, List.of(unknown), PROVINCE));
	}

	@Test
	void refusesRegionOutsideScope() {
		assertThatExceptionOfType(OutsideScope.class).isThrownBy(() -> this.imports.store("census", CENSUS,
				List.of(new PopulationLine(2, RegionCode.of("5101"), new RegionName("成都市"), 1)),
				RegionScope.of("5103")));
	}

	private PopulationImport.Outcome store(LocalDate on, long residents) {
		return this.imports.store("census", on,
				List.of(new PopulationLine(2, RegionCode.of("5101"), new RegionName("成都市"), residents)), PROVINCE);
	}

}
