package org.volunteerstation.registry.plan.db;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.plan.Target;

/** The row of a target. */
@Getter
@Setter
class TargetRow {

	private String id = "";

	private int planYear;

	private String regionCode = "";

	private int communities;

	private LocalDate dueOn = LocalDate.EPOCH;

	private @Nullable String setBy;

	private @Nullable Integer percent;

	private @Nullable Integer minimum;

	private @Nullable LocalDate baseOn;

	private @Nullable Integer baseMissing;

	private boolean split;

	private long version;

	private LocalDateTime updatedAt = LocalDateTime.MIN;

	/** Only where outcomes are asked for. */
	private @Nullable Integer builtByDue;

	static TargetRow of(Target target) {
		TargetRow row = new TargetRow();
		row.id = target.id();
		row.planYear = target.year();
		row.regionCode = target.region().value();
		row.communities = target.communities();
		row.dueOn = target.dueOn();
		row.setBy = (target.set() != null) ? target.set().value() : null;
		Target.Basis basis = target.basis();
		if (basis != null) {
			row.percent = basis.percent();
			row.minimum = basis.minimum();
			row.baseOn = basis.on();
			row.baseMissing = basis.missing();
		}
		row.split = target.split();
		row.version = target.version();
		row.updatedAt = LocalDateTime.ofInstant(target.updatedAt(), ZoneOffset.UTC);
		return row;
	}

	Target toTarget() {
		return new Target(this.id, this.planYear, new RegionCode(this.regionCode), this.communities, this.dueOn,
				(this.setBy != null) ? new RegionCode(this.setBy) : null, basis(), this.split, this.version,
				this.updatedAt.toInstant(ZoneOffset.UTC));
	}

	private Target.@Nullable Basis basis() {
		if (this.percent == null || this.minimum == null || this.baseOn == null) {
			return null;
		}
		return new Target.Basis(this.percent, this.minimum, this.baseOn, this.baseMissing);
	}

}
