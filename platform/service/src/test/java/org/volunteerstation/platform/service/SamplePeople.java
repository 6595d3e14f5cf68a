package org.volunteerstation.platform.service;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.privacy.PersonalColumn;
import org.volunteerstation.platform.privacy.PersonalDataCipher;
import org.volunteerstation.platform.privacy.PersonalKind;
import org.volunteerstation.platform.privacy.PersonalText;
import org.volunteerstation.platform.privacy.SearchHash;
import org.volunteerstation.platform.service.personal.PersonalTable;
import org.volunteerstation.platform.service.personal.Unmasking;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.platform.web.security.Unmasks;
import org.volunteerstation.platform.web.security.Writes;

/** The smallest feature with personal data. */
@RestController
@RequestMapping("/api/v1/sample/people")
class SamplePeople {

	static final PersonalColumn NAME = new PersonalColumn("person", "name_cipher", PersonalKind.NAME);

	static final PersonalColumn PHONE = new PersonalColumn("person", "phone_cipher", PersonalKind.PHONE);

	static final PersonalColumn PHONE_HASH = new PersonalColumn("person", "phone_hash", PersonalKind.PHONE);

	private final JdbcTemplate jdbc;

	private final PersonalDataCipher cipher;

	private final SearchHash hash;

	private final Unmasking unmasking;

	private final IdGenerator ids;

	SamplePeople(JdbcTemplate jdbc, PersonalDataCipher cipher, SearchHash hash, Unmasking unmasking, IdGenerator ids) {
		this.jdbc = jdbc;
		this.cipher = cipher;
		this.hash = hash;
		this.unmasking = unmasking;
		this.ids = ids;
	}

	@PostMapping
	@Writes("sample")
	@Idempotent
	public ResponseEntity<PersonView> add(@RequestBody Person person, RegionScope scope) {
		String id = this.ids.next();
		this.jdbc.update("INSERT INTO person (id, name_cipher, phone_cipher, phone_hash) VALUES (?, ?, ?, ?)", id,
				this.cipher.encrypt(person.name(), NAME.cell(id)), this.cipher.encrypt(person.phone(), PHONE.cell(id)),
				this.hash.of(person.phone(), PHONE_HASH));
		return ResponseEntity.created(URI.create("/api/v1/sample/people/" + id)).body(masked(id, person));
	}

	@PostMapping("/searches")
	@Reads("sample")
	public List<PersonView> find(@RequestBody Search search, RegionScope scope) {
		return this.jdbc
			.queryForList("SELECT id FROM person WHERE phone_hash = ?", String.class,
					this.hash.of(search.phone(), PHONE_HASH))
			.stream()
			.map((id) -> masked(id, read(id)))
			.toList();
	}

	@GetMapping("/{id}")
	@Reads("sample")
	public PersonView get(@PathVariable String id, RegionScope scope) {
		return masked(id, read(id));
	}

	@PostMapping("/{id}/clear")
	@Unmasks
	public PersonView clear(@PathVariable String id, @RequestBody Purpose purpose, RegionScope scope) {
		return this.unmasking.reveal(new Unmasking.Revealed("person", id, scope.root()), purpose.purpose(), () -> {
			Person person = read(id);
			return new PersonView(id, person.name().plain(), person.phone().plain());
		});
	}

	/** The annotation forgotten. */
	@PostMapping("/{id}/unguarded")
	@Reads("sample")
	public String unguarded(@PathVariable String id, @RequestParam String purpose) {
		return this.unmasking.reveal(new Unmasking.Revealed("person", id, null), purpose,
				() -> read(id).name().plain());
	}

	private Person read(String id) {
		return this.jdbc
			.query("SELECT name_cipher, phone_cipher FROM person WHERE id = ?",
					(row, number) -> new Person(this.cipher.decrypt(row.getString(1), NAME.cell(id)),
							this.cipher.decrypt(row.getString(2), PHONE.cell(id))),
					id)
			.getFirst();
	}

	private static PersonView masked(String id, Person person) {
		return new PersonView(id, NAME.kind().mask(person.name()), PHONE.kind().mask(person.phone()));
	}

	record Person(PersonalText name, PersonalText phone) {

	}

	record PersonView(String id, String name, String phone) {

	}

	record Search(PersonalText phone) {

	}

	record Purpose(@Nullable String purpose) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Tables {

		@Bean
		PersonalTable people() {
			return PersonalTable.of(NAME, PHONE);
		}

	}

}
