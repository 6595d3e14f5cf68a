package org.volunteerstation.registry.edition.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.edition.Decision;
import org.volunteerstation.registry.edition.EditionDraft;
import org.volunteerstation.registry.edition.EditionRefusal;
import org.volunteerstation.registry.edition.EditionState;
import org.volunteerstation.registry.edition.Editions;
import org.volunteerstation.registry.edition.Proposal;
import org.volunteerstation.registry.region.RegionName;

/** Editions in MariaDB or MySQL. */
@Repository
class JdbcEditions implements Editions {

	private static final int BATCH = 1000;

	private final JdbcTemplate jdbc;

	JdbcEditions(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<EditionDraft> find(String id, RegionScope scope) {
		return one("", id, scope);
	}

	@Override
	public Optional<EditionDraft> hold(String id, RegionScope scope) {
		return one(" LOCK IN SHARE MODE", id, scope);
	}

	@Override
	public Optional<EditionDraft> lock(String id, RegionScope scope) {
		return one(" FOR UPDATE", id, scope);
	}

	private Optional<EditionDraft> one(String suffix, String id, RegionScope scope) {
		return this.jdbc
			.query("SELECT * FROM edition WHERE id = ? AND region_code = ?" + suffix, JdbcEditions::edition, id,
					province(scope))
			.stream()
			.findFirst();
	}

	@Override
	public List<EditionDraft> list(SliceQuery query, RegionScope scope) {
		List<Object> arguments = new ArrayList<>(List.of(province(scope)));
		StringBuilder sql = new StringBuilder("SELECT * FROM edition WHERE region_code = ?");
		if (query.after() != null) {
			sql.append(" AND id < ?");
			arguments.add(query.after());
		}
		sql.append(" ORDER BY id DESC LIMIT ?");
		arguments.add(query.rows());
		return this.jdbc.query(sql.toString(), JdbcEditions::edition, arguments.toArray());
	}

	@Override
	public void add(EditionDraft edition, Map<RegionCode, RegionName> names, Map<RegionCode, RegionName> before,
			Collection<Proposal> proposals, RegionScope scope) {
		scope.narrow(edition.region());
		try {
			this.jdbc
				.update("""
						INSERT INTO edition (id, region_code, under_way, effective_on, state, regions, unchanged, drafted_by,
						submitted_by, decided_by, remark, version, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
						edition.id(), edition.region().value(), underWay(edition), edition.on(), edition.state().name(),
						edition.regions(), edition.unchanged(), edition.signatures().draftedBy(),
						edition.signatures().submittedBy(), edition.signatures().decidedBy(), edition.remark(),
						edition.version(), utc(edition));
		}
		catch (DuplicateKeyException ex) {
			throw new EditionRefusal.UnderWay(edition.on());
		}
		batch("INSERT INTO edition_region (edition_id, code, name) VALUES (?, ?, ?)",
				names.entrySet()
					.stream()
					.sorted(Map.Entry.comparingByKey())
					.map((one) -> new Object[] { edition.id(), one.getKey().value(), one.getValue().value() })
					.toList());
		batch("""
				INSERT INTO edition_proposal (edition_id, item, code, kind, confidence, reason, old_code, old_name, new_code,
				fallback_code, decision, version, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)""",
				proposals.stream().map((proposal) -> row(edition, proposal, before)).toList());
	}

	private static Object[] row(EditionDraft edition, Proposal proposal, Map<RegionCode, RegionName> before) {
		RegionCode from = proposal.from();
		RegionName name = (from != null) ? before.get(from) : null;
		RegionCode fallback = proposal.fallback();
		return new Object[] { edition.id(), proposal.key(), proposal.code().value(), proposal.kind().name(),
				proposal.confidence().name(), proposal.reason().name(), (from != null) ? from.value() : null,
				(name != null) ? name.value() : null, proposal.to().value(),
				(fallback != null) ? fallback.value() : null, Decision.OPEN.name(), utc(edition) };
	}

	@Override
	public void save(EditionDraft edition, RegionScope scope) {
		scope.narrow(edition.region());
		int saved = this.jdbc.update("""
				UPDATE edition SET under_way = ?, state = ?, submitted_by = ?, decided_by = ?, remark = ?, version = ?,
				updated_at = ? WHERE id = ? AND version = ?""", underWay(edition), edition.state().name(),
				edition.signatures().submittedBy(), edition.signatures().decidedBy(), edition.remark(),
				edition.version(), utc(edition), edition.id(), edition.version() - 1);
		if (saved != 1) {
			throw new EditionRefusal.Stale();
		}
	}

	@Override
	public void noteJob(EditionDraft edition, String job, RegionScope scope) {
		scope.narrow(edition.region());
		this.jdbc.update("UPDATE edition SET job_id = ? WHERE id = ?", job, edition.id());
	}

	@Override
	public Optional<String> job(EditionDraft edition, RegionScope scope) {
		return this.jdbc
			.queryForList("SELECT job_id FROM edition WHERE id = ? AND region_code = ? AND job_id IS NOT NULL",
					String.class, edition.id(), province(scope))
			.stream()
			.findFirst();
	}

	@Override
	public Map<RegionCode, RegionName> regions(EditionDraft edition, RegionScope scope) {
		Map<RegionCode, RegionName> regions = HashMap.newHashMap(edition.regions());
		this.jdbc.query("SELECT code, name FROM edition_region WHERE edition_id = ? AND code >= ? AND code < ?",
				(row) -> {
					regions.put(new RegionCode(row.getString(1)), new RegionName(row.getString(2)));
				}, edition.id(), scope.from(), scope.to());
		return regions;
	}

	@Override
	public Collection<RegionCode> known(EditionDraft edition, Collection<RegionCode> codes, RegionScope scope) {
		if (codes.isEmpty()) {
			return List.of();
		}
		List<Object> arguments = new ArrayList<>(List.of(edition.id(), scope.from(), scope.to()));
		codes.forEach((code) -> arguments.add(code.value()));
		String places = String.join(", ", java.util.Collections.nCopies(codes.size(), "?"));
		return this.jdbc
			.query("SELECT code FROM edition_region WHERE edition_id = ? AND code >= ? AND code < ? AND code IN ("
					+ places + ")", (row, number) -> new RegionCode(row.getString(1)), arguments.toArray());
	}

	private static @Nullable String underWay(EditionDraft edition) {
		return edition.state().isUnderWay() ? edition.region().value() : null;
	}

	/** Whoever has a region of a province sees its editions. */
	private static String province(RegionScope scope) {
		return scope.root().at(Tier.PROVINCE).value();
	}

	private void batch(String sql, List<Object[]> rows) {
		Pieces.of(rows, BATCH).forEach((piece) -> this.jdbc.batchUpdate(sql, piece));
	}

	private static LocalDateTime utc(EditionDraft edition) {
		return LocalDateTime.ofInstant(edition.updatedAt(), ZoneOffset.UTC);
	}

	private static EditionDraft edition(ResultSet row, int number) throws SQLException {
		return new EditionDraft(row.getString("id"), new RegionCode(row.getString("region_code")),
				row.getObject("effective_on", LocalDate.class), EditionState.valueOf(row.getString("state")),
				row.getInt("regions"), row.getInt("unchanged"),
				new EditionDraft.Signatures(row.getString("drafted_by"), row.getString("submitted_by"),
						row.getString("decided_by")),
				row.getString("remark"), row.getLong("version"),
				row.getObject("updated_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
	}

}
