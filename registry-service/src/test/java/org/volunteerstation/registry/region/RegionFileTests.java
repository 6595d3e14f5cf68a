package org.volunteerstation.registry.region;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.volunteerstation.platform.core.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RegionFileTests {

	@Test
	void readsCodesOfEveryTier() {
		List<RegionLine> lines = RegionFile.regions(bytes("""
				code,name
				51,四川省
				5101,成都市
				510104,锦江区
				510104017,锦官驿街道
				510104017001,水井坊社区居委会
				"""));

		assertThat(lines).extracting((line) -> line.code().value())
			.containsExactly("510000000000", "510100000000", "510104000000", "510104017000", "510104017001");
		assertThat(lines.getLast().number()).isEqualTo(6);
	}

	@Test
	void readsFileOfSpreadsheet() {
		List<RegionLine> lines = RegionFile.regions(bytes("\uFEFFcode,name\r\n51,四川省\r\n"));

		assertThat(lines).singleElement().extracting(RegionLine::name).isEqualTo(new RegionName("四川省"));
	}

	@Test
	void readsCodesThatArePaddedAsTheyGoOut() {
		List<RegionLine> lines = RegionFile
			.regions(bytes("code,name\n510000000000,四川省\n510100000000,成都市\n510104017001,水井坊社区居委会\n"));

		assertThat(lines).extracting((line) -> line.code().prefix()).containsExactly("51", "5101", "510104017001");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "5|line-code", "510|line-code", "51010|line-code", "510104000|line-code",
					"5101040170011|line-code", "510100000000000000|line-code", "51010A|line-code", "５１|line-code",
					"''|line-code", "00|line-code" })
	void refusesCodeOfWrongForm(String code, String fault) {
		assertThat(faults("code,name\n" + code + ",某地\n")).extracting(Refusal.Fault::code).containsExactly(fault);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "51,|line-name", "51, 四川|line-name", "51|line-columns",
			"51,四川,省|line-columns", "51,\"四川省\"|line-columns" })
	void refusesLineOfWrongForm(String line, String fault) {
		List<Refusal.Fault> faults = faults("code,name\n5101,成都市\n" + line + "\n");

		assertThat(faults).extracting(Refusal.Fault::code).containsExactly(fault);
		assertThat(faults).extracting(Refusal.Fault::pointer).containsExactly("/lines/3");
	}

	@Test
	void readsTheClassOfTownAndCountryOfAFirstTree() {
		List<RegionLine> lines = RegionFile
			.tree(bytes("\uFEFFcode,name,urban_rural\r\n51,四川省,\r\n510104017001,水井坊社区居委会,111\r\n"));

		assertThat(lines).extracting(RegionLine::urbanRural).containsExactly(null, "111");
		assertThat(RegionFile.tree(bytes("code,name\n51,四川省\n"))).singleElement()
			.extracting(RegionLine::urbanRural)
			.isNull();
		assertThat(faults("code,name,urban_rural\n51,四川省,111\n")).as("an edition is of codes and names")
			.extracting(Refusal.Fault::code)
			.contains("line-header");
	}

	@ParameterizedTest
	@ValueSource(strings = { "110", "11", "1111", "城镇", " 111", "221" })
	void refusesAnUnknownClass(String urbanRural) {
		byte[] file = bytes("code,name,urban_rural\n51,四川省," + urbanRural + "\n");

		assertThatExceptionOfType(RegionRefusal.FileRefused.class).isThrownBy(() -> RegionFile.tree(file))
			.satisfies((refusal) -> assertThat(refusal.faults()).extracting(Refusal.Fault::code, Refusal.Fault::pointer)
				.containsExactly(org.assertj.core.groups.Tuple.tuple("line-urban-rural", "/lines/2")));
	}

	@Test
	void refusesWrongHeader() {
		assertThat(faults("name,code\n51,四川省\n")).extracting(Refusal.Fault::code).contains("line-header");
		assertThat(faults("")).extracting(Refusal.Fault::code).containsExactly("file-empty");
		assertThat(faults("code,name\n")).extracting(Refusal.Fault::code).containsExactly("file-empty");
	}

	@Test
	void refusesOtherEncoding() {
		byte[] bytes = "code,name\n51,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

		assertThatExceptionOfType(RegionRefusal.FileRefused.class).isThrownBy(() -> RegionFile.regions(bytes))
			.satisfies((refusal) -> assertThat(refusal.faults()).extracting(Refusal.Fault::code)
				.contains("file-encoding"));
	}

	@Test
	void listsHundredFaultsAtMost() {
		assertThat(faults("code,name\n" + "x,某地\n".repeat(500))).hasSize(100);
	}

	@Test
	void readsPopulations() {
		List<PopulationLine> lines = RegionFile.populations(bytes("code,name,population\n5101,成都市,20937757\n"));

		assertThat(lines).extracting(PopulationLine::residents).containsExactly(20_937_757L);
	}

	@ParameterizedTest
	@CsvSource({ "-1", "1.5", "''", "abc", "200000001", "99999999999999999999" })
	void refusesWrongPopulation(String population) {
		RegionRefusal.FileRefused refusal = catchThrowableOfType(RegionRefusal.FileRefused.class,
				() -> RegionFile.populations(bytes("code,name,population\n5101,成都市," + population + "\n")));

		assertThat(refusal.faults()).extracting(Refusal.Fault::code).containsExactly("line-population");
	}

	private static List<Refusal.Fault> faults(String text) {
		return catchThrowableOfType(RegionRefusal.FileRefused.class, () -> RegionFile.regions(bytes(text))).faults();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
