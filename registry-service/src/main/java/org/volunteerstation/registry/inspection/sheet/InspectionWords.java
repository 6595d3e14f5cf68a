package org.volunteerstation.registry.inspection.sheet;

import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.inspection.InspectionPlan;
import org.volunteerstation.registry.inspection.PlanTerms;
import org.volunteerstation.registry.inspection.VisitState;

/** What sheets say of plans and visits. */
final class InspectionWords {

	private InspectionWords() {
	}

	static Words of(PlanTerms.Method method) {
		return switch (method) {
			case ON_SITE -> new Words("现场检查", "On site");
			case UNANNOUNCED -> new Words("暗访", "Unannounced");
			case RECORDS -> new Words("资料核查", "Records");
			case VIDEO -> new Words("视频检查", "Video");
		};
	}

	static Words of(InspectionPlan.State state) {
		return switch (state) {
			case DRAFT -> new Words("草稿", "Draft");
			case OPEN -> new Words("进行中", "Open");
			case CLOSED -> new Words("已结束", "Closed");
		};
	}

	static Words of(VisitState state) {
		return switch (state) {
			case PLANNED -> new Words("待检查", "Planned");
			case VISITED -> new Words("已检查", "Visited");
			case RECTIFYING -> new Words("整改中", "Being put right");
			case RECHECKED -> new Words("复查通过", "Rechecked");
			case CLOSED -> new Words("已办结", "Closed");
		};
	}

}
