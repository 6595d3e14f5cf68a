package org.volunteerstation.registry.change.db;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.ChangeRefusal;
import org.volunteerstation.registry.change.Foundings;
import org.volunteerstation.registry.region.RegionName;

/** The regions that steps of editions begin. */
@Repository
class JdbcFoundings implements Foundings {

	private final JdbcTemplate jdbc;

	JdbcFoundings(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void add(ChangeOrder order, Map<RegionCode, RegionName> founded, RegionScope scope) {
		founded.keySet().forEach(scope::narrow);
		this.jdbc.batchUpdate("INSERT INTO change_order_founding (order_id, code, name) VALUES (?, ?, ?)",
				founded.entrySet()
					.stream()
					.map((one) -> new Object[] { order.id(), one.getKey().value(), one.getValue().value() })
					.toList());
		try {
			this.jdbc.update("""
					INSERT INTO change_order_claim (code, order_id)
					SELECT f.code, f.order_id FROM change_order_founding f
					LEFT JOIN change_order_claim c ON c.code = f.code AND c.order_id = f.order_id
					WHERE f.order_id = ? AND c.code IS NULL""", order.id());
		}
		catch (DuplicateKeyException ex) {
			throw new ChangeRefusal.Busy();
		}
	}

	@Override
	public Map<RegionCode, RegionName> of(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		Map<RegionCode, RegionName> founded = new TreeMap<>();
		this.jdbc.query("SELECT code, name FROM change_order_founding WHERE order_id = ?", (row) -> {
			founded.put(new RegionCode(row.getString(1)), new RegionName(row.getString(2)));
		}, order.id());
		return founded;
	}

}
