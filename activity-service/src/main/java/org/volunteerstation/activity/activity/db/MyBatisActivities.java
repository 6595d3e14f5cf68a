package org.volunteerstation.activity.activity.db;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.service.db.ScopedMapper;
import org.volunteerstation.activity.activity.Activity;
import org.volunteerstation.activity.activity.ActivityId;
import org.volunteerstation.activity.activity.Activities;

/** Activities in MariaDB or MySQL. */
@Repository
class MyBatisActivities implements Activities {

	private final ActivityMapper mapper;

	MyBatisActivities(ActivityMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public Optional<Activity> find(ActivityId id, RegionScope scope) {
		return this.mapper.findIn(id.value(), scope).map(ActivityRow::toActivity);
	}

	@Override
	public List<Activity> list(RegionScope scope, @Nullable String projectId, @Nullable Place after, int rows) {
		ScopedMapper.Place from = (after != null) ? new ScopedMapper.Place(after.region().value(), after.id().value())
				: null;
		return this.mapper.listIn(scope, from, rows, (query) -> query.eq(projectId != null, "project_id", projectId))
			.stream()
			.map(ActivityRow::toActivity)
			.toList();
	}

	@Override
	public void add(Activity activity, RegionScope scope) {
		this.mapper.addIn(ActivityRow.of(activity), scope);
	}

	@Override
	public boolean save(Activity activity, RegionScope scope) {
		return this.mapper.updateIn(ActivityRow.of(activity), scope) == 1;
	}

}
