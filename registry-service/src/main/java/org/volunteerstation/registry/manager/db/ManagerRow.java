package org.volunteerstation.registry.manager.db;

import java.time.LocalDate;
import java.time.LocalDateTime;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.person.db.SealedPerson;

/** The row of a manager; nothing in it names a person. */
@Getter
@Setter
class ManagerRow {

	private String id = "";

	private String stationId = "";

	private String regionCode = "";

	private String engagement = "";

	private String nameCipher = "";

	private String nameHash = "";

	private String phoneCipher = "";

	private String phoneHash = "";

	private @Nullable String duty;

	private LocalDate termFrom = LocalDate.EPOCH;

	private @Nullable LocalDate termTo;

	private long version;

	private LocalDateTime updatedAt = LocalDateTime.MIN;

	SealedPerson sealed() {
		return new SealedPerson(this.nameCipher, this.nameHash, this.phoneCipher, this.phoneHash);
	}

	void setSealed(SealedPerson sealed) {
		this.nameCipher = sealed.nameCipher();
		this.nameHash = sealed.nameHash();
		this.phoneCipher = sealed.phoneCipher();
		this.phoneHash = sealed.phoneHash();
	}

}
