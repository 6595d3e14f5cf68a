package org.volunteerstation.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;

/**
 * The table {@code stored_file}. A row comes before its content (ARRIVING), so that no
 * content is ever without one; it is seen from STORED on; LEAVING ones are forgotten with
 * their content.
 */
class StoredFiles implements OwnedFiles {

	private static final String COLUMNS = "id, region_code, owner_type, owner_id, purpose, name, media_type, size,"
			+ " sha256, width, height, created_by, created_at";

	private static final String SEEN = "SELECT " + COLUMNS + " FROM stored_file WHERE state = 'STORED'"
			+ " AND region_code >= ? AND region_code < ? AND ";

	private static final String OF_OWNER = "owner_type = ? AND owner_id = ? AND purpose = ?";

	private final JdbcTemplate jdbc;

	StoredFiles(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	Optional<StoredFile> find(String id, RegionScope scope) {
		return one(SEEN + "id = ?", scope.from(), scope.to(), id);
	}

	/** The file that the same bytes have become already. */
	Optional<StoredFile> same(OwnerKey owner, String purpose, String source, RegionScope scope) {
		return one(SEEN + OF_OWNER + " AND source_sha256 = ?", scope.from(), scope.to(), owner.type(), owner.id(),
				purpose, source);
	}

	@Override
	public Set<String> known(String ownerType, String ownerId, Collection<String> ids, RegionScope scope) {
		if (ids.isEmpty()) {
			return Set.of();
		}
		List<String> asked = List.copyOf(new LinkedHashSet<>(ids));
		List<Object> values = new ArrayList<>(List.of(scope.from(), scope.to(), ownerType, ownerId));
		values.addAll(asked);
		String marks = String.join(", ", Collections.nCopies(asked.size(), "?"));
		return new HashSet<>(this.jdbc.query(SEEN + "owner_type = ? AND owner_id = ? AND id IN (" + marks + ")",
				(row, number) -> row.getString("id"), values.toArray()));
	}

	/** Files of one owner, the oldest first. */
	List<StoredFile> list(OwnerKey owner, @Nullable String after, int rows, RegionScope scope) {
		return this.jdbc.query(SEEN + "owner_type = ? AND owner_id = ? AND id > ? ORDER BY id LIMIT ?", StoredFiles::of,
				scope.from(), scope.to(), owner.type(), owner.id(), (after != null) ? after : "", rows);
	}

	/** The content is going to be kept. */
	void arrive(StoredFile file, RegionScope scope) {
		narrow(file, scope);
		StoredFile.Pixels pixels = file.pixels();
		this.jdbc.update(
				"INSERT INTO stored_file (" + COLUMNS + ", source_sha256, state)"
						+ " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, 'ARRIVING')",
				file.id(), file.region(), file.owner().type(), file.owner().id(), file.purpose(), file.name(),
				file.mediaType(), file.size(), file.sha256(), (pixels != null) ? pixels.width() : null,
				(pixels != null) ? pixels.height() : null, file.createdBy(), utc(file.createdAt()));
	}

	/** Keeps others from adding to the owner until the transaction ends. */
	void lock(OwnerKey owner, String purpose, RegionScope scope) {
		this.jdbc.update("INSERT INTO stored_file_owner (owner_type, owner_id, purpose) VALUES (?, ?, ?)"
				+ " ON DUPLICATE KEY UPDATE purpose = VALUES(purpose)", owner.type(), owner.id(), purpose);
		this.jdbc.queryForList("SELECT purpose FROM stored_file_owner WHERE " + OF_OWNER + " FOR UPDATE", owner.type(),
				owner.id(), purpose);
	}

	int count(OwnerKey owner, String purpose, RegionScope scope) {
		Integer count = this.jdbc.queryForObject(
				"SELECT COUNT(*) FROM stored_file WHERE state = 'STORED' AND region_code >= ? AND region_code < ? AND "
						+ OF_OWNER,
				Integer.class, scope.from(), scope.to(), owner.type(), owner.id(), purpose);
		return (count != null) ? count : 0;
	}

	/** The content is kept: from now on the file is seen. */
	boolean store(StoredFile file, String source, RegionScope scope) {
		narrow(file, scope);
		return this.jdbc.update(
				"UPDATE stored_file SET state = 'STORED', source_sha256 = ?, region_code = ?"
						+ " WHERE id = ? AND state = 'ARRIVING' AND region_code >= ? AND region_code < ?",
				source, file.region(), file.id(), scope.from(), scope.to()) == 1;
	}

	/** The file is not seen any more. */
	boolean leave(String id, RegionScope scope) {
		return this.jdbc.update(
				"UPDATE stored_file SET state = 'LEAVING', source_sha256 = NULL"
						+ " WHERE id = ? AND state = 'STORED' AND region_code >= ? AND region_code < ?",
				id, scope.from(), scope.to()) == 1;
	}

	@Unscoped("its own upload, which nobody has seen")
	boolean giveUp(String id) {
		return this.jdbc.update("UPDATE stored_file SET state = 'LEAVING' WHERE id = ? AND state = 'ARRIVING'",
				id) == 1;
	}

	@Unscoped("work of the service itself on what nobody sees")
	List<String> leftOver(Instant before, int rows) {
		return this.jdbc
			.queryForList("SELECT id FROM stored_file WHERE state IN ('ARRIVING', 'LEAVING') AND created_at < ?"
					+ " ORDER BY created_at LIMIT ?", String.class, utc(before), rows);
	}

	@Unscoped("work of the service itself on what nobody sees")
	void forget(String id) {
		this.jdbc.update("DELETE FROM stored_file WHERE id = ? AND state = 'LEAVING'", id);
	}

	private Optional<StoredFile> one(String query, Object... values) {
		return this.jdbc.query(query, StoredFiles::of, values).stream().findFirst();
	}

	private static void narrow(StoredFile file, RegionScope scope) {
		if (!scope.covers(new RegionCode(file.region()))) {
			throw new OutsideScope();
		}
	}

	private static StoredFile of(ResultSet row, int number) throws SQLException {
		int width = row.getInt("width");
		StoredFile.Pixels pixels = row.wasNull() ? null : new StoredFile.Pixels(width, row.getInt("height"));
		return new StoredFile(row.getString("id"), row.getString("region_code"),
				new OwnerKey(row.getString("owner_type"), row.getString("owner_id")), row.getString("purpose"),
				row.getString("name"), row.getString("media_type"), row.getLong("size"), row.getString("sha256"),
				pixels, row.getString("created_by"),
				row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
	}

	private static Timestamp utc(Instant instant) {
		return Timestamp.valueOf(instant.atOffset(ZoneOffset.UTC).toLocalDateTime());
	}

}
