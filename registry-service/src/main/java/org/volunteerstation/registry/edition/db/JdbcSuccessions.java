package org.volunteerstation.registry.edition.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.edition.Confidence;
import org.volunteerstation.registry.edition.Decision;
import org.volunteerstation.registry.edition.EditionRefusal;
import org.volunteerstation.registry.edition.Proposal;
import org.volunteerstation.registry.edition.ProposalKind;
import org.volunteerstation.registry.edition.Reason;
import org.volunteerstation.registry.edition.Succession;
import org.volunteerstation.registry.edition.SuccessionFilter;
import org.volunteerstation.registry.edition.Successions;
import org.volunteerstation.registry.region.RegionName;

/** Proposals in MariaDB or MySQL; a list is one range of codes. */
@Repository
class JdbcSuccessions implements Successions {

	private static final String SELECT = """
			SELECT p.*, n.name AS new_name, f.name AS fallback_name, c.name AS chosen_name FROM edition_proposal p
			JOIN edition_region n ON n.edition_id = p.edition_id AND n.code = p.new_code
			LEFT JOIN edition_region f ON f.edition_id = p.edition_id AND f.code = p.fallback_code
			LEFT JOIN edition_region c ON c.edition_id = p.edition_id AND c.code = p.chosen_code
			WHERE p.edition_id = ? AND p.code >= ? AND p.code < ?""";

	private final JdbcTemplate jdbc;

	private final Clock clock;

	JdbcSuccessions(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public Map<String, Succession> findAll(String editionId, Collection<String> keys, RegionScope scope) {
		Map<String, Succession> found = new HashMap<>();
		if (!keys.isEmpty()) {
			List<Object> arguments = new ArrayList<>(List.of(editionId, scope.from(), scope.to()));
			arguments.addAll(keys);
			String places = String.join(", ", Collections.nCopies(keys.size(), "?"));
			this.jdbc
				.query(SELECT + " AND p.item IN (" + places + ")", JdbcSuccessions::succession, arguments.toArray())
				.forEach((one) -> found.put(one.proposal().key(), one));
		}
		return found;
	}

	@Override
	public List<Succession> list(String editionId, SuccessionFilter filter, SliceQuery query, RegionScope scope) {
		List<Object> arguments = new ArrayList<>(List.of(editionId, scope.from(), scope.to()));
		StringBuilder sql = new StringBuilder(SELECT).append(conditions("p.", filter, arguments));
		String after = query.after();
		if (after != null && !after.isEmpty()) {
			String code = after.substring(1);
			sql.append(" AND p.code >= ? AND (p.code > ? OR p.item > ?)");
			arguments.addAll(List.of(code, code, after));
		}
		sql.append(" ORDER BY p.code, p.item LIMIT ?");
		arguments.add(query.rows());
		return this.jdbc.query(sql.toString(), JdbcSuccessions::succession, arguments.toArray());
	}

	@Override
	public List<Succession> all(String editionId, RegionScope scope) {
		return this.jdbc.query(SELECT + " ORDER BY p.code, p.item", JdbcSuccessions::succession, editionId,
				scope.from(), scope.to());
	}

	@Override
	public List<Count> counts(String editionId, RegionScope scope) {
		return this.jdbc
			.query("""
					SELECT kind, confidence, decision, COUNT(*) FROM edition_proposal
					WHERE edition_id = ? AND code >= ? AND code < ?
					GROUP BY kind, confidence, decision ORDER BY kind, confidence, decision""",
					(row, number) -> new Count(ProposalKind.valueOf(row.getString(1)),
							Confidence.valueOf(row.getString(2)), Decision.valueOf(row.getString(3)), row.getLong(4)),
					editionId, scope.from(), scope.to());
	}

	@Override
	public void save(List<Succession> decided, RegionScope scope) {
		List<Object[]> rows = new ArrayList<>();
		for (Succession one : decided) {
			RegionCode chosen = one.chosen();
			rows.add(new Object[] { one.decision().name(), (chosen != null) ? chosen.value() : null, one.decidedBy(),
					one.version(), LocalDateTime.ofInstant(one.updatedAt(), ZoneOffset.UTC), one.editionId(),
					one.proposal().key(), one.version() - 1, scope.from(), scope.to() });
		}
		for (@Nullable
		Object[] row : rows) {
			if (this.jdbc.update(
					"""
							UPDATE edition_proposal SET decision = ?, chosen_code = ?, decided_by = ?, version = ?, updated_at = ?
							WHERE edition_id = ? AND item = ? AND version = ? AND code >= ? AND code < ?""",
					row) != 1) {
				throw new EditionRefusal.Stale();
			}
		}
	}

	@Override
	public int confirm(String editionId, SuccessionFilter filter, String author, RegionScope scope) {
		List<Object> arguments = new ArrayList<>(List.of(author,
				LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC), editionId, scope.from(), scope.to()));
		SuccessionFilter open = new SuccessionFilter(filter.kind(), filter.confidence(), Decision.OPEN);
		return this.jdbc
			.update("""
					UPDATE edition_proposal SET decision = 'CONFIRMED', decided_by = ?, version = version + 1, updated_at = ?
					WHERE edition_id = ? AND code >= ? AND code < ?"""
					+ conditions("", open, arguments), arguments.toArray());
	}

	private static String conditions(String alias, SuccessionFilter filter, List<Object> arguments) {
		StringBuilder sql = new StringBuilder();
		condition(sql, alias + "kind", filter.kind(), arguments);
		condition(sql, alias + "confidence", filter.confidence(), arguments);
		condition(sql, alias + "decision", filter.decision(), arguments);
		return sql.toString();
	}

	private static void condition(StringBuilder sql, String column, @Nullable Enum<?> value, List<Object> arguments) {
		if (value != null) {
			sql.append(" AND ").append(column).append(" = ?");
			arguments.add(value.name());
		}
	}

	private static Succession succession(ResultSet row, int number) throws SQLException {
		Proposal proposal = new Proposal(ProposalKind.valueOf(row.getString("kind")),
				Confidence.valueOf(row.getString("confidence")), Reason.valueOf(row.getString("reason")),
				code(row.getString("old_code")), new RegionCode(row.getString("new_code")),
				code(row.getString("fallback_code")));
		Succession.Names names = new Succession.Names(name(row.getString("old_name")),
				new RegionName(row.getString("new_name")), name(row.getString("chosen_name")),
				name(row.getString("fallback_name")));
		return new Succession(row.getString("edition_id"), proposal, names, Decision.valueOf(row.getString("decision")),
				code(row.getString("chosen_code")), row.getString("decided_by"), row.getLong("version"),
				row.getObject("updated_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
	}

	private static @Nullable RegionCode code(@Nullable String text) {
		return (text != null) ? new RegionCode(text) : null;
	}

	private static @Nullable RegionName name(@Nullable String text) {
		return (text != null) ? new RegionName(text) : null;
	}

}
