package org.volunteerstation.registry.change.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.ChangeRefusal;
import org.volunteerstation.registry.change.Namesakes;
import org.volunteerstation.registry.change.Rehoming;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.station.StationName;

/**
 * Names stations apart, in rounds: first by the names of the region and of the one above,
 * then by the region's code, which no two stations of one name share.
 */
@Repository
class JdbcNamesakes implements Namesakes {

	/** A round looks at a bounded number of clashes. */
	private static final int MOST_ROUNDS = 200;

	private static final int PIECE = 500;

	private static final String NAMESAKES = """
			SELECT s.id, s.region_code, s.name, v.display_name, w.display_name AS above, r.name AS renamed
			FROM station s LEFT JOIN region_version v ON v.code = s.region_code AND v.valid_to = ?
			LEFT JOIN region_version w ON w.code = v.parent_code AND w.valid_to = ?
			LEFT JOIN change_order_rename r ON r.order_id = ? AND r.station_id = s.id WHERE s.id IN (%s)""";

	private final JdbcTemplate jdbc;

	private final Rehoming rehoming;

	JdbcNamesakes(JdbcTemplate jdbc, Rehoming rehoming) {
		this.jdbc = jdbc;
		this.rehoming = rehoming;
	}

	@Override
	public void nameApart(ChangeOrder order, RegionScope scope) {
		List<Rehoming.Clash> clashes = this.rehoming.clashes(order, scope);
		for (int round = 1; !clashes.isEmpty(); round++) {
			if (round > MOST_ROUNDS) {
				throw ChangeRefusal.NamesClash.unnamed();
			}
			rename(clashes, order);
			clashes = this.rehoming.clashes(order, scope);
		}
	}

	private void rename(List<Rehoming.Clash> clashes, ChangeOrder order) {
		Map<String, Namesake> known = namesakes(clashes, order);
		List<Object[]> renames = new ArrayList<>();
		for (Rehoming.Clash clash : clashes) {
			clash.stations()
				.stream()
				.flatMap((id) -> Stream.ofNullable(known.get(id)))
				.sorted(Comparator.comparing((Namesake one) -> !one.region().equals(clash.region().value()))
					.thenComparing(Namesake::region)
					.thenComparing(Namesake::id))
				.skip(1)
				.forEach((one) -> renames.add(new Object[] { order.id(), one.id(), one.apart() }));
		}
		this.jdbc.batchUpdate("INSERT INTO change_order_rename (order_id, station_id, name) VALUES (?, ?, ?)"
				+ " ON DUPLICATE KEY UPDATE name = VALUES(name)", renames);
	}

	/** All stations that clash, with a few questions. */
	private Map<String, Namesake> namesakes(List<Rehoming.Clash> clashes, ChangeOrder order) {
		List<String> ids = clashes.stream().flatMap((clash) -> clash.stations().stream()).distinct().toList();
		Map<String, Namesake> known = HashMap.newHashMap(ids.size());
		for (List<String> piece : Pieces.of(ids, PIECE)) {
			List<Object> arguments = new ArrayList<>(List.of(Region.OPEN_END, Region.OPEN_END, order.id()));
			arguments.addAll(piece);
			String places = String.join(", ", Collections.nCopies(piece.size(), "?"));
			this.jdbc.query(NAMESAKES.formatted(places), JdbcNamesakes::namesake, arguments.toArray())
				.forEach((one) -> known.put(one.id(), one));
		}
		return known;
	}

	private static Namesake namesake(ResultSet row, int number) throws SQLException {
		return new Namesake(row.getString("id"), row.getString("region_code"), row.getString("name"),
				Objects.requireNonNullElse(row.getString("above"), "")
						+ Objects.requireNonNullElse(row.getString("display_name"), ""),
				row.getString("renamed") != null);
	}

	/**
	 * A station that shares its name.
	 *
	 * @param id its identifier
	 * @param region the code of its region
	 * @param name its name
	 * @param place the names of its region and of the one above
	 * @param again whether it was named apart already, in vain
	 */
	private record Namesake(String id, String region, String name, String place, boolean again) {

		String apart() {
			String brackets = "（" + ((this.again || this.place.isEmpty()) ? this.region : this.place) + "）";
			int room = Math.max(0, StationName.MAX_LENGTH - brackets.length());
			return this.name.substring(0, Math.min(room, this.name.length())) + brackets;
		}

	}

}
