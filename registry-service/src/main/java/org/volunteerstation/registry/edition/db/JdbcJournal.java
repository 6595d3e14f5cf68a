package org.volunteerstation.registry.edition.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.registry.change.Followers;
import org.volunteerstation.registry.edition.EditionDraft;
import org.volunteerstation.registry.edition.Journal;
import org.volunteerstation.registry.edition.JournalStep;
import org.volunteerstation.registry.region.Region;

/** The steps of editions; how far they are is read from their orders. */
@Repository
class JdbcJournal implements Journal {

	/**
	 * The codes that an edition changes, as it is decided; asks for its id four times.
	 */
	static final String CODES = """
			(SELECT p.old_code AS code FROM edition_proposal p WHERE p.edition_id = ?
			UNION SELECT p.new_code FROM edition_proposal p WHERE p.edition_id = ?
			UNION SELECT p.chosen_code FROM edition_proposal p WHERE p.edition_id = ?
			UNION SELECT p.fallback_code FROM edition_proposal p WHERE p.edition_id = ? AND p.decision = 'REJECTED')""";

	private final JdbcTemplate jdbc;

	JdbcJournal(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void add(EditionDraft edition, List<Entry> entries, RegionScope scope) {
		entries.forEach((entry) -> scope.narrow(entry.step().region()));
		this.jdbc.batchUpdate(
				"INSERT INTO edition_step (edition_id, number, order_id, region_code, changes) VALUES (?, ?, ?, ?, ?)",
				entries.stream()
					.map((entry) -> new Object[] { edition.id(), entry.step().number(), entry.orderId(),
							entry.step().region().value(), entry.step().size() })
					.toList());
	}

	@Override
	public List<String> pending(EditionDraft edition, RegionScope scope) {
		return this.jdbc.queryForList("""
				SELECT s.order_id FROM edition_step s JOIN change_order o ON o.id = s.order_id
				WHERE s.edition_id = ? AND o.state = 'APPROVED' AND s.region_code >= ? AND s.region_code < ?
				ORDER BY s.number""", String.class, edition.id(), scope.from(), scope.to());
	}

	@Override
	public Map<String, Progress> progress(Collection<EditionDraft> editions, RegionScope scope) {
		Map<String, Progress> found = new HashMap<>();
		List<Object> arguments = new ArrayList<>(List.of(Followers.SERVICES.size()));
		editions.forEach((edition) -> arguments.add(edition.id()));
		if (!editions.isEmpty()) {
			this.jdbc.query("""
					SELECT x.edition_id, COUNT(*), SUM(x.state = 'APPLIED'), SUM(x.state = 'UNDONE'),
					SUM(x.state = 'WITHDRAWN'), SUM(x.followers >= ?) FROM
					(SELECT s.edition_id, o.state, (SELECT COUNT(*) FROM change_order_follower f
					WHERE f.order_id = s.order_id AND f.state = o.state) AS followers
					FROM edition_step s JOIN change_order o ON o.id = s.order_id WHERE s.edition_id IN (%s)) x
					GROUP BY x.edition_id""".formatted(String.join(", ", Collections.nCopies(editions.size(), "?"))),
					(row) -> {
						found.put(row.getString(1), new Progress(row.getLong(2), row.getLong(3), row.getLong(4),
								row.getLong(5), row.getLong(6)));
					}, arguments.toArray());
		}
		return found;
	}

	/** A range of the index of orders that are on their way, however many are settled. */
	@Override
	public Set<String> onTheWay(RegionScope scope) {
		RegionScope province = new RegionScope(scope.root().at(Tier.PROVINCE));
		return Set.copyOf(this.jdbc.queryForList("""
				SELECT DISTINCT s.edition_id FROM change_order o JOIN edition_step s ON s.order_id = o.id
				WHERE o.settled_at IS NULL AND o.state IN ('APPLIED', 'UNDONE') AND o.region_code >= ?
				AND o.region_code < ?""", String.class, province.from(), province.to()));
	}

	@Override
	public List<JournalStep> steps(EditionDraft edition, @Nullable ChangeState state, SliceQuery query,
			RegionScope scope) {
		List<Object> arguments = new ArrayList<>(
				List.of(Region.OPEN_END, edition.id(), query.afterOrStart(), scope.from(), scope.to()));
		if (state != null) {
			arguments.add(state.name());
		}
		arguments.add(query.rows());
		return this.jdbc.query("""
				SELECT s.number, s.order_id, s.region_code, v.display_name, s.changes, o.state, o.version, o.updated_at,
				(SELECT COUNT(*) FROM change_order_follower f WHERE f.order_id = s.order_id AND f.state = o.state)
				AS followers FROM edition_step s JOIN change_order o ON o.id = s.order_id
				LEFT JOIN region_version v ON v.code = s.region_code AND v.valid_to = ?
				WHERE s.edition_id = ? AND s.number > CAST(? AS UNSIGNED) AND s.region_code >= ? AND s.region_code < ?
				""" + ((state != null) ? "AND o.state = ? " : "") + "ORDER BY s.number LIMIT ?", JdbcJournal::step,
				arguments.toArray());
	}

	private static JournalStep step(ResultSet row, int number) throws SQLException {
		return new JournalStep(row.getInt("number"), row.getString("order_id"),
				new RegionCode(row.getString("region_code")), row.getString("display_name"), row.getInt("changes"),
				ChangeState.valueOf(row.getString("state")), row.getInt("followers") >= Followers.SERVICES.size(),
				row.getLong("version"), row.getObject("updated_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
	}

	@Override
	public OpenOrders openOrders(EditionDraft edition, int most, RegionScope scope) {
		String meeting = " FROM " + CODES + " x JOIN change_order_claim c ON c.code = x.code"
				+ " WHERE c.code >= ? AND c.code < ?";
		String id = edition.id();
		Long count = this.jdbc.queryForObject("SELECT COUNT(DISTINCT c.order_id)" + meeting, Long.class, id, id, id, id,
				scope.from(), scope.to());
		if (count == null || count == 0) {
			return OpenOrders.NONE;
		}
		return new OpenOrders(count,
				this.jdbc.query(
						"SELECT o.id, o.state, o.effective_on, o.region_code, v.display_name FROM change_order o"
								+ " LEFT JOIN region_version v ON v.code = o.region_code AND v.valid_to = ?"
								+ " WHERE o.id IN (SELECT c.order_id" + meeting + ") ORDER BY o.id LIMIT ?",
						JdbcJournal::open, Region.OPEN_END, id, id, id, id, scope.from(), scope.to(), most));
	}

	private static OpenOrder open(ResultSet row, int number) throws SQLException {
		RegionCode office = new RegionCode(row.getString("region_code"));
		return new OpenOrder(row.getString("id"), ChangeState.valueOf(row.getString("state")), office,
				Objects.requireNonNullElse(row.getString("display_name"), office.value()),
				row.getObject("effective_on", LocalDate.class));
	}

}
