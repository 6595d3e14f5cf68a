package org.volunteerstation.registry.manager.db;

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
import org.volunteerstation.platform.privacy.PersonalColumn;
import org.volunteerstation.platform.privacy.PersonalDataCipher;
import org.volunteerstation.platform.privacy.PersonalText;
import org.volunteerstation.platform.privacy.SearchHash;
import org.volunteerstation.registry.manager.Engagement;
import org.volunteerstation.registry.manager.Manager;
import org.volunteerstation.registry.manager.ManagerSearch;
import org.volunteerstation.registry.manager.Managers;
import org.volunteerstation.registry.manager.Person;
import org.volunteerstation.registry.manager.Post;
import org.volunteerstation.registry.manager.Term;
import org.volunteerstation.registry.station.StationId;

/** The managers in MariaDB or MySQL; encrypts on the way in, decrypts on the way out. */
@Repository
class MyBatisManagers implements Managers {

	private final ManagerMapper mapper;

	private final PersonalDataCipher cipher;

	private final SearchHash hash;

	MyBatisManagers(ManagerMapper mapper, PersonalDataCipher cipher, SearchHash hash) {
		this.mapper = mapper;
		this.cipher = cipher;
		this.hash = hash;
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
	public List<Manager> of(StationId station, SliceQuery query, RegionScope scope) {
		return managers(this.mapper.of(station.value(), query.after(), query.rows(), scope));
	}

	@Override
	public List<Term> terms(StationId station, RegionScope scope) {
		return terms(this.mapper.terms(station.value(), scope));
	}

	@Override
	public List<Term> terms(StationId station, Person person, @Nullable String except, RegionScope scope) {
		ManagerRow row = new ManagerRow();
		row.setId((except != null) ? except : "");
		row.setStationId(station.value());
		row.setNameHash(this.hash.of(person.name(), ManagerColumns.NAME_HASH));
		row.setPhoneHash(this.hash.of(person.phone(), ManagerColumns.PHONE_HASH));
		return terms(this.mapper.termsOf(row, scope));
	}

	@Override
	public List<Manager> search(ManagerSearch search, SliceQuery query, RegionScope scope) {
		return managers(this.mapper.search(ManagerQuery.of(hash(search.name(), ManagerColumns.NAME_HASH),
				hash(search.phone(), ManagerColumns.PHONE_HASH), search.after(), query.rows(), scope)));
	}

	@Override
	public List<Manager> list(ManagerSearch.@Nullable Place after, SliceQuery query, RegionScope scope) {
		return managers(this.mapper.list(ManagerQuery.of(null, null, after, query.rows(), scope)));
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

	private @Nullable String hash(@Nullable PersonalText text, PersonalColumn column) {
		return (text != null) ? this.hash.of(text, column) : null;
	}

	private ManagerRow row(Manager manager) {
		ManagerRow row = new ManagerRow();
		row.setId(manager.id());
		row.setStationId(manager.station().value());
		row.setRegionCode(manager.region().value());
		row.setEngagement(manager.post().engagement().name());
		row.setNameCipher(this.cipher.encrypt(manager.person().name(), ManagerColumns.NAME.cell(manager.id())));
		row.setNameHash(this.hash.of(manager.person().name(), ManagerColumns.NAME_HASH));
		row.setPhoneCipher(this.cipher.encrypt(manager.person().phone(), ManagerColumns.PHONE.cell(manager.id())));
		row.setPhoneHash(this.hash.of(manager.person().phone(), ManagerColumns.PHONE_HASH));
		row.setDuty(manager.post().duty());
		row.setTermFrom(manager.post().term().from());
		row.setTermTo(manager.post().term().to());
		row.setVersion(manager.version());
		row.setUpdatedAt(LocalDateTime.ofInstant(manager.updatedAt(), ZoneOffset.UTC));
		return row;
	}

	private Manager manager(ManagerRow row) {
		Person person = new Person(this.cipher.decrypt(row.getNameCipher(), ManagerColumns.NAME.cell(row.getId())),
				this.cipher.decrypt(row.getPhoneCipher(), ManagerColumns.PHONE.cell(row.getId())));
		return new Manager(row.getId(), new StationId(row.getStationId()), new RegionCode(row.getRegionCode()), person,
				new Post(Engagement.valueOf(row.getEngagement()), row.getDuty(), term(row)), row.getVersion(),
				row.getUpdatedAt().toInstant(ZoneOffset.UTC));
	}

	private List<Manager> managers(List<ManagerRow> rows) {
		return rows.stream().map(this::manager).toList();
	}

	private static List<Term> terms(List<ManagerRow> rows) {
		return rows.stream().map(MyBatisManagers::term).toList();
	}

	private static Term term(ManagerRow row) {
		return new Term(row.getTermFrom(), row.getTermTo());
	}

}
