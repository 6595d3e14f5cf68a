package org.volunteerstation.platform.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule of the events' contract is red once, and harmless changes pass. */
class EventContractTests {

	private static final String SCHEMA = """
			{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:volunteer:schema:thing:v1",
			 "x-events":[{"type":"volunteer.thing.made.v1"},{"type":"volunteer.thing.changed.v1"}],"type":"object",
			 "required":["id","kind","state"],"properties":{
			  "id":{"type":"string","pattern":"^[0-9]+$","description":"words"},
			  "kind":{"enum":["A","B"]},
			  "state":{"enum":["NEW"],"x-open":true},
			  "on":{"type":["string","null"],"format":"date"},
			  "parts":{"type":"array","items":{"type":"object","required":["n"],"properties":{"n":{"type":"integer"}}}}}}""";

	@TempDir
	private Path committed;

	@TempDir
	private Path published;

	@BeforeEach
	void publish() throws IOException {
		write(this.committed, "thing.v1", SCHEMA);
		write(this.published, "thing.v1", SCHEMA);
	}

	@Test
	void whatDidNotChangeBreaksNobody() {
		assertThat(EventContract.problems(this.committed, this.published)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "\"kind\":{\"enum\":[\"A\",\"B\"]},||/kind: removed",
			"\"on\":{|\"off\":{|/on: removed",
			"\"required\":[\"id\",\"kind\",|\"required\":[\"id\",|/kind: may be absent now",
			"\"required\":[\"id\",|\"required\":[\"id\",\"on\",|/on: required now",
			"[\"string\",\"null\"]|[\"string\"]|/on: type was",
			"\"n\":{\"type\":\"integer\"}|\"n\":{\"type\":\"number\"}|/parts/*/n: type was",
			"\"required\":[\"n\"],||/parts/*/n: may be absent now", "[\"A\",\"B\"]|[\"A\"]|/kind: values were removed",
			"[\"A\",\"B\"]|[\"A\",\"B\",\"C\"]|/kind: values were added to a closed list",
			"{\"enum\":[\"A\",\"B\"]}|{\"type\":\"string\"}|/kind: a list of values came or went",
			"[\"A\",\"B\"]|[\"A\",\"B\"],\"x-open\":true|/kind: a closed list was opened",
			"[\"NEW\"]|[\"OLD\"]|/state: values were removed", "^[0-9]+$|^[0-9a-f]+$|/id: pattern was",
			"\"format\":\"date\"|\"format\":\"date-time\"|/on: format was", "schema:thing:v1|schema:thing:v9|: $id was",
			"{\"type\":\"volunteer.thing.made.v1\"},||event type volunteer.thing.made.v1 is no longer told" })
	void aChangeThatBreaksReadersFails(String from, String to, String problem) throws IOException {
		write(this.committed, "thing.v1", changed(from, (to != null) ? to : ""));

		assertThat(EventContract.problems(this.committed, this.published))
			.anyMatch((one) -> one.contains("thing.v1") && one.contains(problem));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"\"kind\":{\"enum\"|\"more\":{\"type\":\"string\"},\"kind\":{\"enum\"", "[\"NEW\"]|[\"NEW\",\"DONE\"]",
			"\"words\"|\"other words\"",
			"{\"type\":\"volunteer.thing.made.v1\"}|{\"type\":\"volunteer.thing.made.v1\"},{\"type\":\"volunteer.thing.lost.v1\"}" })
	void aHarmlessChangeHasOnlyToBePublished(String from, String to) throws IOException {
		write(this.committed, "thing.v1", changed(from, to));

		assertThat(EventContract.problems(this.committed, this.published)).singleElement()
			.asString()
			.startsWith("thing.v1: breaks nobody");

		write(this.published, "thing.v1", changed(from, to));
		assertThat(EventContract.problems(this.committed, this.published)).isEmpty();
	}

	@Test
	void aNewVersionMayDiffer() throws IOException {
		String next = SCHEMA.replace("v1", "v2").replace("\"integer\"", "\"number\"");
		Files.delete(this.committed.resolve("thing.v1.schema.json"));
		assertThat(EventContract.problems(this.committed, this.published)).anyMatch((one) -> one.contains("is gone"));

		write(this.committed, "thing.v2", next);
		assertThat(EventContract.problems(this.committed, this.published)).singleElement()
			.asString()
			.startsWith("thing.v2: not published yet");

		write(this.published, "thing.v2", next);
		assertThat(EventContract.problems(this.committed, this.published)).isEmpty();
	}

	@Test
	void anEventKeepsItsSchema() {
		EventContract contract = new EventContract(this.committed);
		String data = "{\"id\":\"1\",\"kind\":\"A\",\"state\":\"NEW\",\"on\":null,\"unknown\":1}";

		assertThat(contract.problems("thing", "volunteer.thing.made.v1", data)).isEmpty();
		assertThat(contract.problems("thing", "volunteer.thing.made.v1", data.replace("\"A\"", "\"C\""))).isNotEmpty();
		assertThat(contract.problems("thing", "volunteer.thing.made.v1", data.replace("\"id\":\"1\",", "")))
			.isNotEmpty();
		assertThat(contract.problems("thing", "volunteer.thing.made.v1", data.replace("null", "\"2026-13-01\"")))
			.isNotEmpty();
		assertThat(contract.problems("thing", "volunteer.thing.lost.v1", data)).isNotEmpty();
		assertThat(contract.problems("thing", "volunteer.thing.made.v2", data)).isNotEmpty();
		assertThat(contract.problems("other", "volunteer.thing.made.v1", data)).isNotEmpty();
	}

	private static String changed(String from, String to) {
		assertThat(SCHEMA).contains(from);
		return SCHEMA.replace(from, to);
	}

	private static void write(Path folder, String name, String schema) throws IOException {
		Files.writeString(folder.resolve(name + ".schema.json"), schema);
	}

}
