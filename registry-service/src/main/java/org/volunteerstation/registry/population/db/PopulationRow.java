package org.volunteerstation.registry.population.db;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.population.PopulationEntry;

/** The row of a count, of the present or the past. */
@Getter
@Setter
class PopulationRow {

	private String regionId = "";

	private LocalDate countedOn = LocalDate.EPOCH;

	private int revision;

	private @Nullable Long residents;

	private String countedBy = "";

	private @Nullable String enteredBy;

	private @Nullable LocalDateTime enteredAt;

	private boolean corrected;

	private @Nullable String endedBy;

	private @Nullable LocalDateTime endedAt;

	private @Nullable String reason;

	static PopulationRow of(String region, PopulationEntry entry) {
		PopulationRow row = new PopulationRow();
		row.regionId = region;
		row.countedOn = entry.on();
		row.revision = entry.revision();
		row.residents = entry.residents();
		row.countedBy = entry.source();
		row.enteredBy = entry.enteredBy();
		row.enteredAt = (entry.enteredAt() != null) ? LocalDateTime.ofInstant(entry.enteredAt(), ZoneOffset.UTC) : null;
		PopulationEntry.Ending ending = entry.ending();
		if (ending != null) {
			row.corrected = ending.corrected();
			row.endedBy = ending.by();
			row.endedAt = LocalDateTime.ofInstant(ending.at(), ZoneOffset.UTC);
			row.reason = ending.reason();
		}
		return row;
	}

	PopulationEntry toEntry() {
		return new PopulationEntry(this.countedOn, this.residents, this.countedBy, this.revision, this.enteredBy,
				(this.enteredAt != null) ? this.enteredAt.toInstant(ZoneOffset.UTC) : null, ending());
	}

	private PopulationEntry.@Nullable Ending ending() {
		return (this.endedAt != null) ? new PopulationEntry.Ending(this.corrected, this.endedBy,
				this.endedAt.toInstant(ZoneOffset.UTC), this.reason) : null;
	}

}
