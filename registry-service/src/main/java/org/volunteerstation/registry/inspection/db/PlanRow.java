package org.volunteerstation.registry.inspection.db;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.inspection.InspectionPlan;
import org.volunteerstation.registry.inspection.Inspections;
import org.volunteerstation.registry.inspection.PlanTerms;
import org.volunteerstation.registry.inspection.SampleSize;
import org.volunteerstation.registry.station.StationKind;

/** The row of a plan. */
@Getter
@Setter
class PlanRow {

	private String id = "";

	private String officeCode = "";

	private String author = "";

	private String name = "";

	private LocalDate fromOn = LocalDate.EPOCH;

	private LocalDate untilOn = LocalDate.EPOCH;

	private String regionCode = "";

	private @Nullable String kind;

	private String sizeUnit = "";

	private int sizeValue;

	private String method = "";

	private String state = "";

	private @Nullable String seed;

	private @Nullable LocalDateTime drawnAt;

	private @Nullable Integer population;

	private @Nullable Integer sampled;

	private @Nullable String closedByOrder;

	private long version;

	private LocalDateTime updatedAt = LocalDateTime.MIN;

	/** The office in whose list it stands; of rows of a list alone. */
	private String listedUnder = "";

	static PlanRow of(InspectionPlan plan) {
		PlanRow row = of(plan.terms());
		row.id = plan.id();
		row.officeCode = plan.office().value();
		row.author = plan.author();
		row.state = plan.state().name();
		InspectionPlan.Sample sample = plan.sample();
		if (sample != null) {
			row.seed = sample.seed();
			row.drawnAt = LocalDateTime.ofInstant(sample.drawnAt(), ZoneOffset.UTC);
			row.population = sample.population();
			row.sampled = sample.size();
		}
		row.version = plan.version();
		row.updatedAt = LocalDateTime.ofInstant(plan.updatedAt(), ZoneOffset.UTC);
		return row;
	}

	static PlanRow of(PlanTerms terms) {
		PlanRow row = new PlanRow();
		row.name = terms.name();
		row.fromOn = terms.from();
		row.untilOn = terms.until();
		row.regionCode = terms.region().value();
		row.kind = (terms.kind() != null) ? terms.kind().name() : null;
		row.sizeUnit = terms.size().unit().name();
		row.sizeValue = terms.size().value();
		row.method = terms.method().name();
		return row;
	}

	InspectionPlan toPlan() {
		PlanTerms terms = new PlanTerms(this.name, this.fromOn, this.untilOn, new RegionCode(this.regionCode),
				(this.kind != null) ? StationKind.valueOf(this.kind) : null,
				new SampleSize(SampleSize.Unit.valueOf(this.sizeUnit), this.sizeValue),
				PlanTerms.Method.valueOf(this.method));
		return new InspectionPlan(this.id, new RegionCode(this.officeCode), this.author, terms,
				InspectionPlan.State.valueOf(this.state), sample(), this.closedByOrder, this.version,
				this.updatedAt.toInstant(ZoneOffset.UTC));
	}

	Inspections.Listed toListed() {
		return new Inspections.Listed(new RegionCode(this.listedUnder), toPlan());
	}

	private InspectionPlan.@Nullable Sample sample() {
		if (this.seed == null || this.drawnAt == null || this.population == null || this.sampled == null) {
			return null;
		}
		return new InspectionPlan.Sample(this.seed, this.drawnAt.toInstant(ZoneOffset.UTC), this.population,
				this.sampled);
	}

}
