package org.volunteerstation.registry.region.sheet;

import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;

/** The columns by which lists say where a row belongs. */
public final class RegionColumns {

	/** The code. */
	public static final SheetColumn CODE = SheetColumn.text("regionCode", new Words("区划代码", "Region code"), 16);

	/** The shown name. */
	public static final SheetColumn NAME = SheetColumn.text("regionName", new Words("地区", "Region"), 20);

	private RegionColumns() {
	}

}
