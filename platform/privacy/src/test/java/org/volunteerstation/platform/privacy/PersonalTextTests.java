package org.volunteerstation.platform.privacy;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A value that does not show itself. */
class PersonalTextTests {

	private final JsonMapper json = JsonMapper.builder().build();

	@Test
	void showsNothingInTextAndJson() {
		Person person = new Person(PersonalText.of("张三"), PersonalText.of("13800138000"));

		assertThat(person).hasToString("Person[name=***, phone=***]");
		assertThat("%s".formatted(person.name())).isEqualTo("***");
		assertThat(this.json.writeValueAsString(person)).isEqualTo("{\"name\":\"***\",\"phone\":\"***\"}");
	}

	@Test
	void comesInWithTheJsonOfARequest() {
		Person person = this.json.readValue("{\"name\":\"张三\",\"phone\":\"13800138000\"}", Person.class);

		assertThat(person).isEqualTo(new Person(PersonalText.of("张三"), PersonalText.of("13800138000")));
		assertThat(person.name().plain()).isEqualTo("张三");
	}

	record Person(PersonalText name, PersonalText phone) {

	}

}
