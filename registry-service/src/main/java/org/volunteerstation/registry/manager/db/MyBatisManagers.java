package org.volunteerstation.registry.manager.db;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.manager.Engagement;
import org.volunteerstation.registry.manager.Manager;
import org.volunteerstation.registry.manager.Managers;
import org.volunteerstation.registry.manager.Post;
import org.volunteerstation.registry.manager.Term;
import org.volunteerstation.registry.person.Person;
import org.volunteerstation.registry.person.PersonSearch;
import org.volunteerstation.registry.person.db.PersonQuery;
import org.volunteerstation.registry.person.db.PersonSeal;
import org.volunteerstation.registry.station.StationId;

/** The managers in MariaDB or MySQL; encrypts on the way in, decrypts on the way out. */
@Repository
class MyBatisManagers implements Managers {

	private final ManagerMapper mapper;

	private final PersonSeal seal;

	MyBatisManagers(ManagerMapper mapper, PersonSeal seal) {
		this.mapper = mapper;
		this.seal = seal;
	}

	@Override
	public Optional<Manager> find(String id, RegionScope scope) {
		return Optional.ofNullable(this.mapper.find(id, scope)).map(this::manager);
	}

	@Override
	public Optional<Manager> lock(String id, RegionScope scope) {
		return Optional.ofNullable(this.mapper.lock(id, scope)).map(this::manager);
	}

	@Override
	public List<Manager> lockServingAfter(StationId station, LocalDate day, RegionScope scope) {
		return managers(this.mapper.lockServingAfter(station.value(), day, scope));
	}

	@Override
	public List<Manager> of(StationId station, SliceQuery query, RegionScope scope) {
		return managers(this.mapper.of(station.value(), query.after(), query.rows(), scope));
	}

	@Override
	public List<Term> terms(StationId station, RegionScope scope) {
		return terms(this.mapper.terms(station.value(), scope));
	}

	@Override
	public List<Term> terms(StationId station, Person person, @Nullable String except, RegionScope scope) {
		return terms(posts(station, person, except, scope));
	}

	@Override
	public List<Post> posts(StationId station, Person person, RegionScope scope) {
		return posts(station, person, null, scope).stream().map(MyBatisManagers::post).toList();
	}

	private List<ManagerRow> posts(StationId station, Person person, @Nullable String except, RegionScope scope) {
		ManagerRow row = new ManagerRow();
		row.setId((except != null) ? except : "");
		row.setStationId(station.value());
		row.setSealed(this.seal.hashes(person, ManagerColumns.PERSON));
		return this.mapper.postsOf(row, scope);
	}

	@Override
	public List<Manager> search(PersonSearch search, SliceQuery query, RegionScope scope) {
		return managers(this.mapper.search(this.seal.query(search, query, ManagerColumns.PERSON, scope)));
	}

	@Override
	public List<Manager> list(PersonSearch.@Nullable Place after, SliceQuery query, RegionScope scope) {
		return managers(this.mapper.list(PersonQuery.all(after, query.rows(), scope)));
	}

	@Override
	public Map<StationId, List<Term>> terms(Collection<StationId> stations, RegionScope scope) {
		return stations.isEmpty() ? Map.of()
				: this.mapper.termsOfAll(stations.stream().map(StationId::value).toList(), scope)
					.stream()
					.collect(Collectors.groupingBy((row) -> new StationId(row.getStationId()),
							Collectors.mapping(MyBatisManagers::term, Collectors.toList())));
	}

	@Override
	public void add(Manager manager, RegionScope scope) {
		scope.narrow(manager.region());
		this.mapper.add(row(manager), scope);
	}

	@Override
	public boolean save(Manager manager, RegionScope scope) {
		return this.mapper.save(row(manager), scope) == 1;
	}

	private ManagerRow row(Manager manager) {
		ManagerRow row = new ManagerRow();
		row.setId(manager.id());
		row.setStationId(manager.station().value());
		row.setRegionCode(manager.region().value());
		row.setEngagement(manager.post().engagement().name());
		row.setSealed(this.seal.seal(manager.person(), manager.id(), ManagerColumns.PERSON));
		row.setDuty(manager.post().duty());
		row.setTermFrom(manager.post().term().from());
		row.setTermTo(manager.post().term().to());
		row.setVersion(manager.version());
		row.setUpdatedAt(LocalDateTime.ofInstant(manager.updatedAt(), ZoneOffset.UTC));
		return row;
	}

	private Manager manager(ManagerRow row) {
		Person person = this.seal.open(row.sealed(), row.getId(), ManagerColumns.PERSON);
		return new Manager(row.getId(), new StationId(row.getStationId()), new RegionCode(row.getRegionCode()), person,
				post(row), row.getVersion(), row.getUpdatedAt().toInstant(ZoneOffset.UTC));
	}

	private List<Manager> managers(List<ManagerRow> rows) {
		return rows.stream().map(this::manager).toList();
	}

	private static List<Term> terms(List<ManagerRow> rows) {
		return rows.stream().map(MyBatisManagers::term).toList();
	}

	private static Post post(ManagerRow row) {
		return new Post(Engagement.valueOf(row.getEngagement()), row.getDuty(), term(row));
	}

	private static Term term(ManagerRow row) {
		return new Term(row.getTermFrom(), row.getTermTo());
	}

}
