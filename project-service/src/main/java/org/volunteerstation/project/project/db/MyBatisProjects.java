package org.volunteerstation.project.project.db;

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
import org.volunteerstation.project.project.Project;
import org.volunteerstation.project.project.ProjectCount;
import org.volunteerstation.project.project.ProjectId;
import org.volunteerstation.project.project.Projects;

/** Projects in MariaDB or MySQL. */
@Repository
class MyBatisProjects implements Projects {

	/** Codes that one question names at most. */
	private static final int PIECE = 1000;

	private final ProjectMapper mapper;

	MyBatisProjects(ProjectMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public Optional<Project> find(ProjectId id, RegionScope scope) {
		return this.mapper.findIn(id.value(), scope).map(ProjectRow::toProject);
	}

	@Override
	public List<Project> list(RegionScope scope, @Nullable String stationId, @Nullable Place after, int rows) {
		ScopedMapper.Place from = (after != null) ? new ScopedMapper.Place(after.region().value(), after.id().value())
				: null;
		return this.mapper.listIn(scope, from, rows, (query) -> query.eq(stationId != null, "station_id", stationId))
			.stream()
			.map(ProjectRow::toProject)
			.toList();
	}

	@Override
	public void add(Project project, RegionScope scope) {
		this.mapper.addIn(ProjectRow.of(project), scope);
	}

	@Override
	public boolean save(Project project, RegionScope scope) {
		return this.mapper.updateIn(ProjectRow.of(project), scope) == 1;
	}

	@Override
	public List<ProjectCount> count(SliceQuery query, RegionScope scope) {
		return this.mapper.count(scope, query.afterOrStart(), query.rows()).stream().map(CountRow::toCount).toList();
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
	public List<Project> all(Collection<String> ids) {
		return ids.isEmpty() ? List.of() : this.mapper.all(ids).stream().map(ProjectRow::toProject).toList();
	}

}
