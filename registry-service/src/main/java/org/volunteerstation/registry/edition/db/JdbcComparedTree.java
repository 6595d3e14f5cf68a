package org.volunteerstation.registry.edition.db;

import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.edition.ComparedTree;
import org.volunteerstation.registry.edition.EditionDraft;
import org.volunteerstation.registry.region.Region;

/**
 * Holds the tree of now against what was compared, by code and name. A region that was
 * compared has a proposal of its own, or is in the edition as it is and not a new one.
 */
@Repository
class JdbcComparedTree implements ComparedTree {

	/** Regions with a proposal that are not as they were, or younger than the edition. */
	private static final String OTHERS = """
			SELECT p.old_code FROM edition_proposal p LEFT JOIN region_version v ON v.code = p.old_code AND v.valid_to = ?
			AND v.name COLLATE utf8mb4_bin = p.old_name AND v.valid_from < ?
			WHERE p.edition_id = ? AND p.old_code >= ? AND p.old_code < ? AND v.code IS NULL ORDER BY p.code LIMIT 1""";

	/** Regions that nobody has compared. */
	private static final String COMERS = """
			SELECT v.code FROM region_version v
			LEFT JOIN edition_proposal p ON p.edition_id = ? AND p.item = CONCAT('o', v.code)
			LEFT JOIN edition_proposal n ON n.edition_id = ? AND n.item = CONCAT('n', v.code)
			LEFT JOIN edition_region r ON r.edition_id = ? AND r.code = v.code AND r.name COLLATE utf8mb4_bin = v.name
			WHERE v.code >= ? AND v.code < ? AND v.valid_to = ? AND p.item IS NULL AND (r.code IS NULL OR n.item IS NOT NULL)
			ORDER BY v.code LIMIT 1""";

	/** How many regions of the comparison are not there. */
	private static final String MISSING = """
			SELECT ? + (SELECT COUNT(*) FROM edition_proposal p WHERE p.edition_id = ? AND p.old_code IS NOT NULL)
			- (SELECT COUNT(*) FROM region_version v WHERE v.code >= ? AND v.code < ? AND v.valid_to = ?)""";

	/** Regions of the edition that are there no more, though nothing comes to them. */
	private static final String LOST = """
			SELECT r.code FROM edition_region r LEFT JOIN region_version v ON v.code = r.code AND v.valid_to = ?
			WHERE r.edition_id = ? AND r.code >= ? AND r.code < ? AND v.code IS NULL
			AND r.code NOT IN (SELECT p.new_code FROM edition_proposal p WHERE p.edition_id = ?) ORDER BY r.code LIMIT 1""";

	private final JdbcTemplate jdbc;

	JdbcComparedTree(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<RegionCode> changed(EditionDraft edition, RegionScope scope) {
		String id = edition.id();
		return first(OTHERS, Region.OPEN_END, edition.on(), id, scope.from(), scope.to())
			.or(() -> first(COMERS, id, id, id, scope.from(), scope.to(), Region.OPEN_END))
			.or(() -> isComplete(edition, scope) ? Optional.empty()
					: first(LOST, Region.OPEN_END, id, scope.from(), scope.to(), id)
						.or(() -> Optional.of(edition.region())));
	}

	private boolean isComplete(EditionDraft edition, RegionScope scope) {
		Long missing = this.jdbc.queryForObject(MISSING, Long.class, edition.unchanged(), edition.id(), scope.from(),
				scope.to(), Region.OPEN_END);
		return missing != null && missing == 0;
	}

	private Optional<RegionCode> first(String sql, Object... arguments) {
		return this.jdbc.query(sql, (row, number) -> new RegionCode(row.getString(1)), arguments).stream().findFirst();
	}

}
