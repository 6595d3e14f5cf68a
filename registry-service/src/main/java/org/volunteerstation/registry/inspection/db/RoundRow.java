package org.volunteerstation.registry.inspection.db;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.inspection.Deficiency;
import org.volunteerstation.registry.inspection.Inspector;

/** The row of one turn of putting a finding right. */
@Getter
@Setter
class RoundRow {

	private String findingId = "";

	private int number;

	private LocalDate dueOn = LocalDate.EPOCH;

	private @Nullable String answer;

	private @Nullable String answererSubject;

	private @Nullable String answerer;

	private @Nullable LocalDateTime answeredAt;

	private @Nullable Boolean passed;

	private @Nullable String recheckNote;

	private @Nullable String recheckerSubject;

	private @Nullable String rechecker;

	private @Nullable LocalDateTime recheckedAt;

	static RoundRow of(Deficiency finding, Deficiency.Round round) {
		RoundRow row = new RoundRow();
		row.findingId = finding.id();
		row.number = round.number();
		row.dueOn = round.dueOn();
		Deficiency.Answer answer = round.answer();
		if (answer != null) {
			row.answer = answer.text();
			row.answererSubject = answer.by().subject();
			row.answerer = answer.by().name();
			row.answeredAt = LocalDateTime.ofInstant(answer.at(), ZoneOffset.UTC);
		}
		Deficiency.Recheck recheck = round.recheck();
		if (recheck != null) {
			row.passed = recheck.passed();
			row.recheckNote = recheck.note();
			row.recheckerSubject = recheck.by().subject();
			row.rechecker = recheck.by().name();
			row.recheckedAt = LocalDateTime.ofInstant(recheck.at(), ZoneOffset.UTC);
		}
		return row;
	}

	Deficiency.Round toRound() {
		return new Deficiency.Round(this.number, this.dueOn, answered(), rechecked());
	}

	private Deficiency.@Nullable Answer answered() {
		if (this.answer == null || this.answererSubject == null || this.answerer == null || this.answeredAt == null) {
			return null;
		}
		return new Deficiency.Answer(this.answer, new Inspector(this.answererSubject, this.answerer),
				this.answeredAt.toInstant(ZoneOffset.UTC));
	}

	private Deficiency.@Nullable Recheck rechecked() {
		if (this.passed == null || this.recheckerSubject == null || this.rechecker == null
				|| this.recheckedAt == null) {
			return null;
		}
		return new Deficiency.Recheck(this.passed, this.recheckNote,
				new Inspector(this.recheckerSubject, this.rechecker), this.recheckedAt.toInstant(ZoneOffset.UTC));
	}

}
