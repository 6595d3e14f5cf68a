package org.volunteerstation.registry.inspection.db;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.inspection.Deficiency;
import org.volunteerstation.registry.inspection.InspectionPlace;
import org.volunteerstation.registry.inspection.InspectionRefusal;
import org.volunteerstation.registry.inspection.ItemResult;
import org.volunteerstation.registry.inspection.Report;
import org.volunteerstation.registry.inspection.Visit;
import org.volunteerstation.registry.inspection.VisitProgress;
import org.volunteerstation.registry.inspection.Visits;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationKind;

/** Visits and their reports in MariaDB or MySQL. */
@Repository
class MyBatisVisits implements Visits {

	private static final int CHUNK = 500;

	private final VisitMapper mapper;

	MyBatisVisits(VisitMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public Optional<Visit> find(String id, RegionScope scope) {
		return Optional.ofNullable(this.mapper.find(id, scope)).map((row) -> whole(row, scope));
	}

	@Override
	public List<Visit> findAll(List<String> ids, RegionScope scope) {
		return whole(this.mapper.findAll(ids, scope), scope);
	}

	@Override
	public Optional<Visit> ofFinding(String finding, RegionScope scope) {
		return Optional.ofNullable(this.mapper.ofFinding(finding, scope)).flatMap((id) -> find(id, scope));
	}

	@Override
	public Optional<Visit> lock(String id, RegionScope scope) {
		return Optional.ofNullable(this.mapper.lock(id, scope)).map((row) -> whole(row, scope));
	}

	@Override
	public List<Visit> list(Filter filter, @Nullable InspectionPlace after, int rows, RegionScope scope) {
		List<VisitRow> visits = this.mapper.list(VisitQuery.of(filter, after, rows, scope));
		Map<String, List<Deficiency>> findings = findings(visits.stream().map(VisitRow::getId).toList(), scope);
		return visits.stream()
			.map((row) -> row.toVisit(List.of(), findings.getOrDefault(row.getId(), List.of())))
			.toList();
	}

	@Override
	public void add(List<Visit> visits, RegionScope scope) {
		visits.forEach((visit) -> scope.narrow(visit.site().region()));
		for (List<Visit> piece : Pieces.of(visits, CHUNK)) {
			this.mapper.add(piece.stream().map(VisitRow::of).toList(), scope);
		}
	}

	@Override
	public void saveReport(Visit visit, RegionScope scope) {
		saveVisit(visit, scope);
		String id = visit.site().id();
		this.mapper.clearResults(id, scope);
		this.mapper.clearFindings(id, scope);
		Report report = visit.report();
		if (report != null && !report.results().isEmpty()) {
			this.mapper.addResults(id, report.results().stream().map(ResultRow::of).toList(), scope);
		}
		if (report != null && !report.findings().isEmpty()) {
			this.mapper.addFindings(
					report.findings().stream().map((finding) -> DeficiencyRow.of(visit, report, finding)).toList(),
					scope);
		}
	}

	@Override
	public void save(Visit visit, RegionScope scope) {
		saveVisit(visit, scope);
		Report report = visit.report();
		if (report == null) {
			return;
		}
		report.findings()
			.forEach((finding) -> this.mapper.saveFinding(DeficiencyRow.of(visit, report, finding), scope));
		List<RoundRow> rounds = report.findings()
			.stream()
			.flatMap((finding) -> finding.rounds().stream().map((round) -> RoundRow.of(finding, round)))
			.toList();
		if (!rounds.isEmpty()) {
			this.mapper.saveRounds(rounds, scope);
		}
	}

	@Override
	public boolean hasOpen(String plan, RegionScope scope) {
		return this.mapper.firstOpen(plan, scope) != null;
	}

	@Override
	public List<Visit.Site> holding(StationId station, RegionScope scope) {
		return this.mapper.holding(station.value(), scope)
			.stream()
			.map((row) -> row.toVisit(List.of(), List.of()).site())
			.toList();
	}

	@Override
	public List<VisitProgress> progress(String plan, Tier tier, LocalDate today, RegionScope scope) {
		Map<String, ProgressRow> findings = this.mapper.openFindings(plan, tier.digits(), today, scope)
			.stream()
			.collect(Collectors.toMap(ProgressRow::getCode, Function.identity()));
		return this.mapper.progress(plan, tier.digits(), scope)
			.stream()
			.map((row) -> row.toProgress(findings.getOrDefault(row.getCode(), new ProgressRow())))
			.toList();
	}

	@Override
	public Map<StationId, String> stationNames(Collection<StationId> stations, RegionScope scope) {
		List<String> ids = stations.stream().map(StationId::value).distinct().toList();
		return ids.isEmpty() ? Map.of() : this.mapper.stationNames(ids, scope)
			.stream()
			.collect(Collectors.toMap((row) -> new StationId(row.getStationId()), DeficiencyRow::getStationName));
	}

	@Override
	public boolean isStationWithdrawn(StationId station, RegionScope scope) {
		return this.mapper.withdrawn(station.value(), scope) > 0;
	}

	@Override
	public Optional<StationKind> kind(StationId station, RegionScope scope) {
		return this.mapper.kind(station.value(), scope);
	}

	private void saveVisit(Visit visit, RegionScope scope) {
		if (this.mapper.save(VisitRow.of(visit), scope) != 1) {
			throw new InspectionRefusal.Stale();
		}
	}

	private Visit whole(VisitRow row, RegionScope scope) {
		return whole(List.of(row), scope).getFirst();
	}

	private List<Visit> whole(List<VisitRow> rows, RegionScope scope) {
		List<String> ids = rows.stream().map(VisitRow::getId).toList();
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<String, List<ItemResult>> results = this.mapper.results(ids, scope)
			.stream()
			.collect(Collectors.groupingBy(ResultRow::getVisitId,
					Collectors.mapping(ResultRow::toResult, Collectors.toList())));
		Map<String, List<Deficiency>> findings = findings(ids, scope);
		return rows.stream()
			.map((row) -> row.toVisit(results.getOrDefault(row.getId(), List.of()),
					findings.getOrDefault(row.getId(), List.of())))
			.toList();
	}

	private Map<String, List<Deficiency>> findings(List<String> visits, RegionScope scope) {
		if (visits.isEmpty()) {
			return Map.of();
		}
		Map<String, List<Deficiency.Round>> rounds = this.mapper.rounds(visits, scope)
			.stream()
			.collect(Collectors.groupingBy(RoundRow::getFindingId,
					Collectors.mapping(RoundRow::toRound, Collectors.toList())));
		Map<String, List<Deficiency>> findings = new HashMap<>();
		for (DeficiencyRow row : this.mapper.findings(visits, scope)) {
			findings.computeIfAbsent(row.getVisitId(), (visit) -> new ArrayList<>())
				.add(row.toDeficiency(rounds.getOrDefault(row.getId(), List.of())));
		}
		return findings;
	}

}
