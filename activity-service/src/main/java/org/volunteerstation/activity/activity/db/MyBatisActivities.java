package org.volunteerstation.activity.activity.db;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.platform.service.db.ScopedMapper;
import org.volunteerstation.activity.activity.Activity;
import org.volunteerstation.activity.activity.ActivityCount;
import org.volunteerstation.activity.activity.ActivityId;
import org.volunteerstation.activity.activity.Activities;

/** Activities in MariaDB or MySQL. */
@Repository
class MyBatisActivities implements Activities {

	/** Dates mean the day there (DESIGN 7). */
	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	/** Codes that one question names at most. */
	private static final int PIECE = 1000;

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

	@Override
	public List<ActivityCount> count(YearMonth month, SliceQuery query, RegionScope scope) {
		return this.mapper.count(utc(month), utc(month.plusMonths(1)), scope, query.afterOrStart(), query.rows())
			.stream()
			.map(CountRow::toCount)
			.toList();
	}

	/** First moment of a month, as the table keeps it. */
	private static LocalDateTime utc(YearMonth month) {
		return LocalDateTime.ofInstant(month.atDay(1).atStartOfDay(ZONE).toInstant(), ZoneOffset.UTC);
	}

	@Override
	public long count(Collection<RegionCode> codes, RegionScope scope) {
		return Pieces.of(codes.stream().map(RegionCode::value).distinct().toList(), PIECE)
			.stream()
			.mapToLong((piece) -> this.mapper.countOf(piece, scope))
			.sum();
	}

	@Override
	@Unscoped("a change order moves rows whoever may see them")
	public List<Activity> all(Collection<String> ids) {
		return ids.isEmpty() ? List.of() : this.mapper.all(ids).stream().map(ActivityRow::toActivity).toList();
	}

}
