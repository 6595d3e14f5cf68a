package org.volunteerstation.project.project.db;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

import com.baomidou.mybatisplus.annotation.TableName;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.service.db.ScopedRow;
import org.volunteerstation.project.project.Category;
import org.volunteerstation.project.project.Project;
import org.volunteerstation.project.project.ProjectContent;
import org.volunteerstation.project.project.ProjectId;
import org.volunteerstation.project.project.ProjectState;

/** The row of a project. */
@Getter
@Setter
@TableName("project")
class ProjectRow implements ScopedRow {

	private String id = "";

	private String regionCode = "";

	private String stationId = "";

	private String name = "";

	private String category = "";

	private @Nullable String summary;

	private boolean regular;

	private String state = "";

	private long version;

	private LocalDateTime createdAt = LocalDateTime.MIN;

	private LocalDateTime updatedAt = LocalDateTime.MIN;

	static ProjectRow of(Project project) {
		ProjectRow row = new ProjectRow();
		row.id = project.id().value();
		row.regionCode = project.region().value();
		row.stationId = project.stationId();
		row.name = project.content().name();
		row.category = project.content().category().name();
		row.summary = project.content().summary();
		row.regular = project.content().regular();
		row.state = project.state().name();
		row.version = project.version();
		row.createdAt = LocalDateTime.ofInstant(project.createdAt(), ZoneOffset.UTC);
		row.updatedAt = LocalDateTime.ofInstant(project.updatedAt(), ZoneOffset.UTC);
		return row;
	}

	Project toProject() {
		ProjectContent content = new ProjectContent(this.name, Category.valueOf(this.category), this.summary,
				this.regular);
		return new Project(new ProjectId(this.id), new RegionCode(this.regionCode), this.stationId, content,
				ProjectState.valueOf(this.state), this.version, this.createdAt.toInstant(ZoneOffset.UTC),
				this.updatedAt.toInstant(ZoneOffset.UTC));
	}

}
