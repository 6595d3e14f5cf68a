package org.volunteerstation.registry.region;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RegionImportTests {

	private static final RegionScope PROVINCE = RegionScope.of("51");

	private static final LocalDate EDITION = LocalDate.of(2023, 6, 30);

	/** Half an hour past midnight in Shanghai, still the day before in UTC. */
	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T16:30:00Z"), ZoneOffset.UTC);

	private final InMemoryRegions regions = new InMemoryRegions();

	private final List<RegionEvent> told = new ArrayList<>();

	private final RegionImport imports = new RegionImport(this.regions, this.told::addAll, IdGenerator.uuidV7(CLOCK),
			CLOCK);

	private final RegionDirectory directory = new RegionDirectory(this.regions, CLOCK);

	@Test
	void createsAllRegionsOfFirstEdition() {
		RegionImport.Outcome outcome = store(EDITION, "51,四川省", "5101,成都市", "510104,锦江区");

		assertThat(outcome).isEqualTo(new RegionImport.Outcome(EDITION, 3, 3, 0, 0));
		assertThat(this.told).hasSize(3).allSatisfy((event) -> {
			assertThat(event).isInstanceOf(RegionEvent.Imported.class);
			assertThat(event.region().sequence()).isEqualTo(1);
		});
	}

	@Test
	void changesAndTellsNothingWhenRepeated() {
		store(EDITION, "51,四川省", "5101,成都市");
		this.told.clear();

		RegionImport.Outcome again = store(EDITION, "51,四川省", "5101,成都市");

		assertThat(again).isEqualTo(new RegionImport.Outcome(EDITION, 2, 0, 2, 0));
		assertThat(this.told).isEmpty();
	}

	@Test
	void takesTheClassOfTownAndCountryInAlsoAfterwards() {
		classified("51,四川省,", "5101,成都市,111");
		assertThat(classOf("5101")).isEqualTo("111");
		this.told.clear();

		assertThat(classified("51,四川省,220", "5101,成都市,111")).isEqualTo(new RegionImport.Outcome(EDITION, 2, 0, 1, 1));
		assertThat(classOf("51")).isEqualTo("220");
		assertThatExceptionOfType(RegionRefusal.TreeExists.class)
			.isThrownBy(() -> classified("51,四川省,220", "5101,成都市,112"));
		assertThat(store(EDITION, "51,四川省", "5101,成都市").unchanged()).isEqualTo(2);
		assertThat(classOf("5101")).isEqualTo("111");
		assertThat(this.told).isEmpty();
	}

	private @Nullable String classOf(String code) {
		return this.regions.find(RegionCode.of(code), EDITION, PROVINCE).orElseThrow().urbanRural();
	}

	private RegionImport.Outcome classified(String... lines) {
		String file = "code,name,urban_rural\n" + String.join("\n", lines) + "\n";
		return this.imports.store(new Edition(EDITION), RegionFile.tree(file.getBytes(StandardCharsets.UTF_8)),
				PROVINCE);
	}

	@Test
	void acceptsParentsBehindTheirChildren() {
		assertThat(store(EDITION, "510104,锦江区", "5101,成都市", "51,四川省").created()).isEqualTo(3);
	}

	@Test
	void changesNoTreeThatIsThere() {
		store(EDITION, "51,四川省", "5101,成都市");
		this.told.clear();
		LocalDate later = LocalDate.of(2024, 6, 30);

		assertThatExceptionOfType(RegionRefusal.TreeExists.class).isThrownBy(() -> store(later, "51,四川省", "5101,蓉城市"));
		assertThatExceptionOfType(RegionRefusal.TreeExists.class)
			.isThrownBy(() -> store(later, "51,四川省", "5101,成都市", "5103,自贡市"));
		assertThat(this.regions.current(PROVINCE)).hasSize(2);
		assertThat(this.told).isEmpty();
	}

	@Test
	void refusesOrphansAndDuplicatesTogetherWithTheirLines() {
		assertThatExceptionOfType(RegionRefusal.FileRefused.class)
			.isThrownBy(() -> store(EDITION, "51,四川省", "51,四川省", "510104,锦江区"))
			.satisfies((refusal) -> assertThat(refusal.faults()).extracting(Refusal.Fault::code, Refusal.Fault::pointer)
				.containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("line-duplicate", "/lines/3"),
						org.assertj.core.groups.Tuple.tuple("line-orphan", "/lines/4")));
		assertThat(this.regions.current(PROVINCE)).isEmpty();
		assertThat(this.told).isEmpty();
	}

	@Test
	void refusesRegionOfAnotherProvince() {
		assertThatExceptionOfType(OutsideScope.class).isThrownBy(() -> store(EDITION, "51,四川省", "50,重庆市"));
	}

	@Test
	void refusesEditionOfTomorrowInShanghai() {
		assertThatExceptionOfType(RegionRefusal.DateInFuture.class)
			.isThrownBy(() -> store(LocalDate.of(2026, 11, 25), "51,四川省"));
		assertThat(store(LocalDate.of(2026, 11, 24), "51,四川省").created()).isEqualTo(1);
	}

	@Test
	void answersChildrenAsOfDate() {
		store(EDITION, "51,四川省", "5101,成都市");
		this.regions.create(List.of(Region.founded("later", RegionCode.of("5103"), new RegionName("自贡市"),
				LocalDate.of(2024, 6, 30), "order")), PROVINCE);

		assertThat(children(LocalDate.of(2023, 12, 31))).containsExactly("510100000000");
		assertThat(children(LocalDate.of(2024, 12, 31))).containsExactly("510100000000", "510300000000");
	}

	private List<String> children(LocalDate on) {
		return this.directory.children(RegionCode.of("51"), on, PROVINCE, new SliceQuery(null, 10))
			.items()
			.stream()
			.map((region) -> region.code().value())
			.toList();
	}

	private RegionImport.Outcome store(LocalDate edition, String... lines) {
		String file = "code,name\n" + String.join("\n", lines) + "\n";
		return this.imports.store(new Edition(edition), RegionFile.regions(file.getBytes(StandardCharsets.UTF_8)),
				PROVINCE);
	}

}
