package org.volunteerstation.registry.standard.db;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.platform.files.OwnedFiles;
import org.volunteerstation.registry.standard.Assessment;
import org.volunteerstation.registry.standard.Checklist;
import org.volunteerstation.registry.standard.ComplianceCount;
import org.volunteerstation.registry.standard.Finding;
import org.volunteerstation.registry.standard.Span;
import org.volunteerstation.registry.standard.Standards;
import org.volunteerstation.registry.standard.Standing;
import org.volunteerstation.registry.standard.ToldStanding;
import org.volunteerstation.registry.station.Compliance;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationFilter;
import org.volunteerstation.registry.station.StationId;

/** Checklists, assessments and spans of compliance in MariaDB or MySQL. */
@Repository
class MyBatisStandards implements Standards {

	private final StandardMapper mapper;

	private final OwnedFiles files;

	MyBatisStandards(StandardMapper mapper, OwnedFiles files) {
		this.mapper = mapper;
		this.files = files;
	}

	@Override
	@Unscoped("checklists are the same for everybody")
	public Checklist checklist(LocalDate on) {
		List<ItemRow> rows = this.mapper.items(on);
		return new Checklist(rows.isEmpty() ? 0 : rows.getFirst().getEdition(),
				rows.stream().map(ItemRow::toItem).toList());
	}

	@Override
	public Optional<Assessment> assessment(StationId station, RegionScope scope) {
		AssessmentRow row = this.mapper.assessment(station.value(), scope);
		if (row == null) {
			return Optional.empty();
		}
		Map<String, Finding> findings = this.mapper.findings(station.value(), row.getVersion(), scope)
			.stream()
			.collect(Collectors.toMap(FindingRow::getCode, FindingRow::toFinding));
		return Optional.of(new Assessment(row.getEdition(), row.getVersion(), findings,
				row.getEnteredAt().toInstant(ZoneOffset.UTC)));
	}

	@Override
	public Map<StationId, Assessment> assessments(Collection<StationId> stations, RegionScope scope) {
		if (stations.isEmpty()) {
			return Map.of();
		}
		List<String> ids = stations.stream().map(StationId::value).toList();
		Map<String, Map<String, Finding>> findings = this.mapper.findingsOfAll(ids, scope)
			.stream()
			.collect(Collectors.groupingBy(FindingRow::getStationId,
					Collectors.toMap(FindingRow::getCode, FindingRow::toFinding)));
		return this.mapper.assessments(ids, scope)
			.stream()
			.collect(Collectors.toMap((row) -> new StationId(row.getStationId()),
					(row) -> new Assessment(row.getEdition(), row.getVersion(),
							findings.getOrDefault(row.getStationId(), Map.of()),
							row.getEnteredAt().toInstant(ZoneOffset.UTC))));
	}

	@Override
	public void add(Station station, Assessment assessment, RegionScope scope) {
		scope.narrow(station.region());
		String id = station.id().value();
		this.mapper.addAssessment(id, assessment.version(), station.region().value(), assessment.edition(),
				LocalDateTime.ofInstant(assessment.at(), ZoneOffset.UTC), scope);
		this.mapper.addFindings(assessment.findings()
			.entrySet()
			.stream()
			.map((entry) -> FindingRow.of(id, assessment.version(), entry.getKey(), entry.getValue()))
			.toList(), scope);
	}

	@Override
	public void open(List<Station> stations, LocalDate on, RegionScope scope) {
		stations.forEach((station) -> scope.narrow(station.region()));
		Span span = new Span(on, Span.OPEN, Compliance.UNASSESSED);
		this.mapper.addSpans(stations.stream().map((station) -> SpanRow.of(station, span)).toList(), scope);
	}

	@Override
	public void replace(Station station, List<Span> spans, LocalDate today, RegionScope scope) {
		scope.narrow(station.region());
		this.mapper.removeSpans(station.id().value(), today, scope);
		SpanRow before = this.mapper.spanBefore(station.id().value(), today, scope);
		boolean goesOn = before != null && !spans.isEmpty()
				&& before.getCompliance().equals(spans.getFirst().compliance().name());
		if (before != null) {
			this.mapper.endSpan(before, goesOn ? spans.getFirst().until() : today, scope);
		}
		List<SpanRow> rows = spans.stream().skip(goesOn ? 1 : 0).map((span) -> SpanRow.of(station, span)).toList();
		if (!rows.isEmpty()) {
			this.mapper.addSpans(rows, scope);
		}
	}

	@Override
	public long next(Standing standing, LocalDate turnsOn, RegionScope scope) {
		Station station = standing.station();
		scope.narrow(station.region());
		Long before = this.mapper.sequence(station.id().value(), scope);
		StandingRow row = new StandingRow(station.id().value(), station.region().value(),
				(before != null) ? before + 1 : 1, turnsOn, standing.checklist().edition());
		if (before == null) {
			this.mapper.addStanding(row, scope);
		}
		else {
			this.mapper.saveStanding(row, scope);
		}
		return row.sequence();
	}

	@Override
	@Unscoped("an edition comes into force for every station")
	public Map<StationId, RegionCode> ofOlderEditions(int edition, int rows) {
		return places(this.mapper.ofOlderEditions(edition, rows));
	}

	@Override
	public Set<String> filesOf(Station station, Collection<String> ids, RegionScope scope) {
		return this.files.known("station", station.id().value(), ids, scope.narrow(station.region()));
	}

	@Override
	public Set<StationId> told(Collection<StationId> stations, RegionScope scope) {
		return stations.isEmpty() ? Set.of()
				: this.mapper.known(stations.stream().map(StationId::value).toList(), scope)
					.stream()
					.map(StationId::new)
					.collect(Collectors.toSet());
	}

	@Override
	@Unscoped("the day turns for every station")
	public Map<StationId, RegionCode> turned(LocalDate today, int rows) {
		return places(this.mapper.turned(today, rows));
	}

	/** In the order of the ids, so that two transactions lock in the same order. */
	private static Map<StationId, RegionCode> places(List<SpanRow> rows) {
		Map<StationId, RegionCode> places = new LinkedHashMap<>();
		rows.stream()
			.sorted(Comparator.comparing(SpanRow::getStationId))
			.forEach((row) -> places.put(new StationId(row.getStationId()), new RegionCode(row.getRegionCode())));
		return places;
	}

	@Override
	public boolean isDue(StationId station, LocalDate today, RegionScope scope) {
		return Boolean.TRUE.equals(this.mapper.isDue(station.value(), today, scope));
	}

	@Override
	public List<ToldStanding> told(LocalDate on, StationFilter.@Nullable Place after, SliceQuery query,
			RegionScope scope) {
		// A place before the scope, made by hand, must not widen the range.
		boolean inside = after != null && after.region().value().compareTo(scope.from()) >= 0;
		return this.mapper
			.told(on, (inside && after != null) ? after.region().value() : scope.from(),
					(inside && after != null) ? after.id().value() : null, query.rows(), scope)
			.stream()
			.map(ToldRow::toStanding)
			.toList();
	}

	@Override
	public List<ComplianceCount> count(LocalDate on, Tier tier, RegionScope scope) {
		return this.mapper.count(on, tier.digits(), scope).stream().map(CountRow::toCount).toList();
	}

}
