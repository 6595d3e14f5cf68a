package org.volunteerstation.activity.activity.web;

import java.time.Instant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.volunteerstation.activity.activity.ActivityContent;

/** What callers send. Presence is checked here, every rule in the feature's own types. */
final class ActivityRequests {

	private ActivityRequests() {
	}

	/**
	 * An activity to plan.
	 *
	 * @param projectId the project
	 * @param name its name
	 * @param startsAt first moment
	 * @param endsAt first moment after it
	 * @param place where it is
	 * @param headCount volunteers wanted
	 * @param riskStatement what can happen to volunteers
	 * @param protection what protects them
	 */
	record Plan(@NotNull @Size(max = 36) String projectId,
			@NotNull @Size(min = ActivityContent.MIN_TEXT, max = ActivityContent.MAX_NAME) String name,
			@NotNull Instant startsAt, @NotNull Instant endsAt,
			@NotNull @Size(min = ActivityContent.MIN_TEXT, max = ActivityContent.MAX_PLACE) String place,
			@NotNull @Min(1) @Max(ActivityContent.MAX_HEADS) Integer headCount,
			@NotNull @Size(min = ActivityContent.MIN_TEXT, max = ActivityContent.MAX_STATEMENT) String riskStatement,
			@NotNull @Size(min = ActivityContent.MIN_TEXT, max = ActivityContent.MAX_STATEMENT) String protection) {

		ActivityContent toContent() {
			return new ActivityContent(this.name, this.startsAt, this.endsAt, this.place, this.headCount,
					this.riskStatement, this.protection);
		}

	}

	/**
	 * What an activity's publication shall say.
	 *
	 * @param name its name
	 * @param startsAt first moment
	 * @param endsAt first moment after it
	 * @param place where it is
	 * @param headCount volunteers wanted
	 * @param riskStatement what can happen to volunteers
	 * @param protection what protects them
	 */
	record Change(@NotNull @Size(min = ActivityContent.MIN_TEXT, max = ActivityContent.MAX_NAME) String name,
			@NotNull Instant startsAt, @NotNull Instant endsAt,
			@NotNull @Size(min = ActivityContent.MIN_TEXT, max = ActivityContent.MAX_PLACE) String place,
			@NotNull @Min(1) @Max(ActivityContent.MAX_HEADS) Integer headCount,
			@NotNull @Size(min = ActivityContent.MIN_TEXT, max = ActivityContent.MAX_STATEMENT) String riskStatement,
			@NotNull @Size(min = ActivityContent.MIN_TEXT, max = ActivityContent.MAX_STATEMENT) String protection) {

		ActivityContent toContent() {
			return new ActivityContent(this.name, this.startsAt, this.endsAt, this.place, this.headCount,
					this.riskStatement, this.protection);
		}

	}

}
