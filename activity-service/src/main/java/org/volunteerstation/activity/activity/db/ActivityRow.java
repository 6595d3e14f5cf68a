package org.volunteerstation.activity.activity.db;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import com.baomidou.mybatisplus.annotation.TableName;
import lombok.Getter;
import lombok.Setter;

import org.volunteerstation.activity.activity.Activity;
import org.volunteerstation.activity.activity.ActivityContent;
import org.volunteerstation.activity.activity.ActivityId;
import org.volunteerstation.activity.activity.ActivityState;
import org.volunteerstation.activity.activity.HomeProject;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.service.db.ScopedRow;

/** The row of an activity. */
@Getter
@Setter
@TableName("activity")
class ActivityRow implements ScopedRow {

	private String id = "";

	private String regionCode = "";

	private String projectId = "";

	private String stationId = "";

	private String name = "";

	private LocalDateTime startsAt = LocalDateTime.MIN;

	private LocalDateTime endsAt = LocalDateTime.MIN;

	private String place = "";

	private int headCount;

	private String riskStatement = "";

	private String protection = "";

	private String state = "";

	private long version;

	private LocalDateTime createdAt = LocalDateTime.MIN;

	private LocalDateTime updatedAt = LocalDateTime.MIN;

	static ActivityRow of(Activity activity) {
		ActivityContent content = activity.content();
		ActivityRow row = new ActivityRow();
		row.id = activity.id().value();
		row.regionCode = activity.project().region().value();
		row.projectId = activity.project().id();
		row.stationId = activity.project().stationId();
		row.name = content.name();
		row.startsAt = utc(content.startsAt());
		row.endsAt = utc(content.endsAt());
		row.place = content.place();
		row.headCount = content.headCount();
		row.riskStatement = content.riskStatement();
		row.protection = content.protection();
		row.state = activity.state().name();
		row.version = activity.version();
		row.createdAt = utc(activity.createdAt());
		row.updatedAt = utc(activity.updatedAt());
		return row;
	}

	Activity toActivity() {
		ActivityContent content = new ActivityContent(this.name, this.startsAt.toInstant(ZoneOffset.UTC),
				this.endsAt.toInstant(ZoneOffset.UTC), this.place, this.headCount, this.riskStatement, this.protection);
		return new Activity(new ActivityId(this.id),
				new HomeProject(this.projectId, new RegionCode(this.regionCode), this.stationId), content,
				ActivityState.valueOf(this.state), this.version, this.createdAt.toInstant(ZoneOffset.UTC),
				this.updatedAt.toInstant(ZoneOffset.UTC));
	}

	private static LocalDateTime utc(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
