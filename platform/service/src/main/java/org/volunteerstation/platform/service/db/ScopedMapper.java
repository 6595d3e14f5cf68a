package org.volunteerstation.platform.service.db;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import com.baomidou.mybatisplus.core.conditions.update.UpdateWrapper;
import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

/**
 * Reads and writes owned rows within a scope and in no other way: each statement carries
 * the caller's index range. The calls that {@code BaseMapper} would give without a scope
 * are for this interface alone (architecture test).
 *
 * @param <R> the row type
 */
public interface ScopedMapper<R extends ScopedRow> extends BaseMapper<R> {

	/**
	 * One row.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return empty when there is none within the scope
	 */
	default Optional<R> findIn(String id, RegionScope scope) {
		return Optional.ofNullable(selectOne(within(scope).eq("id", id)));
	}

	/**
	 * A page by region code and id.
	 * @param scope what the caller may see
	 * @param after the place of the last row before; null for the first page
	 * @param rows how many at most
	 * @param filter further conditions
	 * @return the rows
	 */
	default List<R> listIn(RegionScope scope, @Nullable Place after, int rows, Consumer<QueryWrapper<R>> filter) {
		QueryWrapper<R> query = within(scope);
		if (after != null) {
			query.ge("region_code", after.region())
				.and((rest) -> rest.gt("region_code", after.region())
					.or((same) -> same.eq("region_code", after.region()).gt("id", after.id())));
		}
		filter.accept(query);
		return selectList(query.orderByAsc("region_code", "id").last("LIMIT " + rows));
	}

	/**
	 * Adds a row.
	 * @param row the row
	 * @param scope what the caller may write
	 * @throws org.volunteerstation.platform.core.OutsideScope when the row's region lies
	 * outside
	 */
	default void addIn(R row, RegionScope scope) {
		scope.narrow(new RegionCode(row.getRegionCode()));
		insert(row);
	}

	/**
	 * Changes a row, all its columns. With a {@code @Version} column only the version
	 * that was read is changed.
	 * @param row the row; its version is counted up
	 * @param scope what the caller may write
	 * @return 0 when there is none within the scope or somebody was faster, else 1
	 */
	default int updateIn(R row, RegionScope scope) {
		scope.narrow(new RegionCode(row.getRegionCode()));
		return update(row,
				new UpdateWrapper<R>().eq("id", row.getId())
					.eq("version", row.getVersion() - 1)
					.ge("region_code", scope.from())
					.lt("region_code", scope.to()));
	}

	private QueryWrapper<R> within(RegionScope scope) {
		return new QueryWrapper<R>().ge("region_code", scope.from()).lt("region_code", scope.to());
	}

	/**
	 * A place in the order of {@link #listIn}.
	 *
	 * @param region region code of the row
	 * @param id identifier of the row
	 */
	record Place(String region, String id) {

		/** Twelve digits, a full stop, the identifier. */
		private static final String FORM = "[0-9]{12}\\.[0-9a-f-]{1,36}";

		/**
		 * Reads a place from a page's {@code next}.
		 * @param text the text
		 * @return empty when it is none
		 */
		public static Optional<Place> parse(String text) {
			return text.matches(FORM) ? Optional.of(new Place(text.substring(0, 12), text.substring(13)))
					: Optional.empty();
		}

		@Override
		public String toString() {
			return this.region + "." + this.id;
		}

	}

}
