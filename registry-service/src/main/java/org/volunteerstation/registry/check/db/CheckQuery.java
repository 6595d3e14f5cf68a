package org.volunteerstation.registry.check.db;

import java.util.Locale;

import org.volunteerstation.registry.check.Check;

/**
 * The condition behind each code of the catalogue, and the value that shows the fault.
 * Conditions speak of {@code s} (a station), {@code v} (a region in one time), {@code t}
 * (a target), {@code h} (a post), {@code q} (a plan of inspections) or {@code d} (a
 * file), and of today as {@code #{today}}; the frame around them keeps the scope and the
 * page.
 */
enum CheckQuery {

	COMMUNITY_TWO_STATIONS("s.plaque_on", """
			s.kind = 'STATION' AND s.state = 'RUNNING' AND EXISTS (SELECT 1 FROM station o
			WHERE o.region_code = s.region_code AND o.kind = 'STATION' AND o.state = 'RUNNING' AND o.id != s.id)"""),

	POINT_PARENT_WITHDRAWN("s.parent_id", """
			s.kind = 'POINT' AND s.live = 1 AND EXISTS (SELECT 1 FROM station p
			WHERE p.id = s.parent_id AND p.state = 'WITHDRAWN')"""),

	POINT_PARENT_ELSEWHERE("s.parent_id", """
			s.kind = 'POINT' AND s.live = 1 AND EXISTS (SELECT 1 FROM station p
			WHERE p.id = s.parent_id AND p.region_code != s.region_code)"""),

	POINT_WITHOUT_PARENT("s.parent_id", """
			s.kind = 'POINT' AND s.live = 1 AND NOT EXISTS (SELECT 1 FROM station p
			WHERE p.id = s.parent_id AND p.kind = 'STATION')"""),

	STATION_WITH_PARENT("s.parent_id", "s.kind = 'STATION' AND s.parent_id IS NOT NULL"),

	STATION_REGION_ENDED("s.region_code", """
			s.live = 1 AND NOT EXISTS (SELECT 1 FROM region_version v WHERE v.code = s.region_code AND v.tier = 5
			AND v.valid_from <= #{today} AND v.valid_to > #{today})"""),

	STATION_WITHOUT_ADDRESS("s.plaque_on", """
			s.live = 1 AND s.plaque_on < DATE_SUB(#{today}, INTERVAL 90 DAY) AND COALESCE(s.address, '') = ''"""),

	PLAQUE_BEFORE_FOUNDING("s.plaque_on", "s.live = 1 AND s.plaque_on < '2020-04-10'"),

	PLAQUE_AFTER_STATE("s.plaque_on", """
			s.state IN ('PLAQUED', 'RUNNING', 'RECTIFYING') AND s.plaque_on > s.state_since"""),

	PLAQUE_MISSING("s.state", "s.state IN ('PLAQUED', 'RUNNING', 'RECTIFYING') AND s.plaque_on IS NULL"),

	PLAQUE_WHILE_BUILDING("s.plaque_on", "s.state = 'BUILDING' AND s.plaque_on IS NOT NULL"),

	DATE_IN_FUTURE("GREATEST(s.state_since, COALESCE(s.plaque_on, s.state_since))", """
			(s.state_since > #{today} OR s.plaque_on > #{today})"""),

	STAGE_DIFFERS("s.state", """
			NOT EXISTS (SELECT 1 FROM station_stage g WHERE g.station_id = s.id AND g.state = s.state
			AND g.since = s.state_since
			AND g.version = (SELECT MAX(l.version) FROM station_stage l WHERE l.station_id = s.id))"""),

	WITHDRAWN_IN_USE("s.state", "(s.state = 'WITHDRAWN') = (s.live IS NOT NULL)"),

	BUILDING_LONG("s.state_since", "s.state = 'BUILDING' AND s.state_since < DATE_SUB(#{today}, INTERVAL 1 YEAR)"),

	RECTIFYING_LONG("s.state_since", "s.state = 'RECTIFYING' AND s.state_since < DATE_SUB(#{today}, INTERVAL 60 DAY)"),

	HOST_MISSING("s.host_name", """
			s.kind = 'POINT' AND s.live = 1 AND (s.host_name IS NULL OR s.host_credit_code IS NULL)"""),

	CREDIT_CODE_DOUBTFUL("s.host_credit_code", "s.live = 1 AND s.host_credit_code_doubtful"),

	NAME_OFF_PATTERN("s.name", """
			s.live = 1 AND EXISTS (SELECT 1 FROM region_version v WHERE v.code = s.region_code
			AND v.valid_from <= #{today} AND v.valid_to > #{today}
			AND (LEFT(s.name, CHAR_LENGTH(v.display_name)) != v.display_name
			OR s.name NOT REGEXP CASE s.kind WHEN 'POINT' THEN '志愿服务点(|（[0-9]+）)$' ELSE '志愿服务站$' END))"""),

	/** Said twice that there are some: most sites have none, and those are all alike. */
	COORDINATES_SHARED("CONCAT(s.longitude, ', ', s.latitude)", """
			s.live = 1 AND s.longitude IS NOT NULL AND EXISTS (SELECT 1 FROM station o
			WHERE o.longitude = s.longitude AND o.longitude IS NOT NULL AND o.latitude = s.latitude
			AND o.region_code != s.region_code AND o.live = 1)"""),

	COORDINATES_OUTSIDE("CONCAT(s.longitude, ', ', s.latitude)", """
			s.live = 1 AND EXISTS (SELECT 1 FROM region_box b WHERE b.province = LEFT(s.region_code, 2)
			AND (s.longitude NOT BETWEEN b.west AND b.east OR s.latitude NOT BETWEEN b.south AND b.north))"""),

	/**
	 * A mobile phone may be a site's own, or somebody's. Whose it is cannot be told from
	 * here: the numbers of people are sealed, and each column hashes them by a key of its
	 * own. It is shown as far as it can be recognised.
	 */
	SITE_PHONE_MOBILE("CONCAT(LEFT(s.contact_phone, 3), '****', RIGHT(s.contact_phone, 4))", """
			s.live = 1 AND REGEXP_REPLACE(s.contact_phone, '[ ()+-]', '') REGEXP
			'(^|,)(|86|0086)1[3-9][0-9]{9}(,|$)'"""),

	OPENING_HOURS_MISSING("s.opening_hours", "s.state = 'RUNNING' AND COALESCE(s.opening_hours, '') = ''"),

	/** The days of the parent's times that fall into its own are as many as its own. */
	REGION_WITHOUT_PARENT("v.parent_code", """
			v.tier > 1 AND DATEDIFF(v.valid_to, v.valid_from) > (SELECT COALESCE(SUM(DATEDIFF(
			LEAST(p.valid_to, v.valid_to), GREATEST(p.valid_from, v.valid_from))), 0) FROM region_version p
			WHERE p.code = v.parent_code AND p.valid_from < v.valid_to AND p.valid_to > v.valid_from)"""),

	REGION_PARENT_WRONG("v.parent_code", """
			COALESCE(v.parent_code, '') != CASE v.tier WHEN 1 THEN ''
			ELSE RPAD(LEFT(v.code, CASE v.tier WHEN 2 THEN 2 WHEN 3 THEN 4 WHEN 4 THEN 6 ELSE 9 END), 12, '0') END"""),

	REGION_CODE_OVERLAP("v.valid_from", """
			EXISTS (SELECT 1 FROM region_version o WHERE o.code = v.code
			AND NOT (o.region_id = v.region_id AND o.valid_from = v.valid_from)
			AND o.valid_from < v.valid_to AND o.valid_to > v.valid_from)"""),

	REGION_NAME_TWICE("v.display_name", """
			v.valid_from <= #{today} AND v.valid_to > #{today} AND EXISTS (SELECT 1 FROM region_version o
			WHERE o.display_name = v.display_name AND o.parent_code = v.parent_code AND o.code != v.code
			AND o.valid_from <= #{today} AND o.valid_to > #{today})"""),

	POPULATION_MISSING("NULL", """
			v.tier = 5 AND v.valid_from <= #{today} AND v.valid_to > #{today}
			AND NOT EXISTS (SELECT 1 FROM region_population n WHERE n.region_id = v.region_id)
			AND EXISTS (SELECT 1 FROM region_version c JOIN region_population n ON n.region_id = c.region_id
			WHERE c.code = RPAD(LEFT(v.code, 4), 12, '0') AND c.valid_from <= #{today} AND c.valid_to > #{today})"""),

	PLAN_SUM_DIFFERS("t.communities", """
			t.split AND t.communities != (SELECT COALESCE(SUM(b.communities), 0) FROM build_target b
			WHERE b.plan_year = t.plan_year AND b.set_by = t.region_code)"""),

	PLAN_UNDER_UNSPLIT("t.communities", """
			t.set_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM build_target w
			WHERE w.plan_year = t.plan_year AND w.region_code = t.set_by AND w.split)"""),

	PLAN_DUE_LATER("t.due_on", """
			t.set_by IS NOT NULL AND t.due_on > (SELECT w.due_on FROM build_target w
			WHERE w.plan_year = t.plan_year AND w.region_code = t.set_by)"""),

	/**
	 * What targets had come to by their last day is measured every ten minutes. A figure
	 * that follows from nothing counted is never reached.
	 */
	PLAN_OVERDUE("t.due_on", """
			t.due_on < #{today} AND (t.base_on IS NOT NULL AND t.base_missing IS NULL
			OR EXISTS (SELECT 1 FROM build_target_told m WHERE m.target_id = t.id AND m.built < t.communities))"""),

	INSPECTION_OVERDUE("s.state", """
			EXISTS (SELECT 1 FROM inspection_finding f WHERE f.station_id = s.id AND f.state = 'OPEN'
			AND f.due_on < #{today})"""),

	INSPECTION_UNVISITED("s.state", """
			s.live = 1 AND EXISTS (SELECT 1 FROM inspection_visit i JOIN inspection_plan p ON p.id = i.plan_id
			WHERE i.station_id = s.id AND i.state = 'PLANNED' AND p.until_on < #{today})"""),

	/**
	 * Put into the state by an inspection ({@code StageReason}) before the visit that did
	 * so was over, and no other visit does so still.
	 */
	INSPECTION_LEFT_RECTIFYING("s.state_since",
			"""
					s.state = 'RECTIFYING' AND s.state_reason = '检查发现严重问题' AND EXISTS (SELECT 1 FROM inspection_visit i WHERE i.station_id = s.id AND i.held
					AND i.state IN ('RECHECKED', 'CLOSED') AND DATE(DATE_ADD(i.updated_at, INTERVAL 8 HOUR)) >= s.state_since)
					AND NOT EXISTS (SELECT 1 FROM inspection_visit i WHERE i.station_id = s.id AND i.held
					AND i.state = 'RECTIFYING')"""),

	/** A withdrawn one is not let go: it has ended. */
	INSPECTION_HELD_RUNNING("s.state", """
			s.state IN ('PLAQUED', 'RUNNING') AND EXISTS (SELECT 1 FROM inspection_visit i WHERE i.station_id = s.id
			AND i.state = 'RECTIFYING' AND i.held)"""),

	/** The last assessment names more files than there are of those that it names. */
	EVIDENCE_GONE("(SELECT GROUP_CONCAT(f.code ORDER BY f.code) FROM station_finding f WHERE " + Lost.EVIDENCE + ")",
			"EXISTS (SELECT 1 FROM station_finding f WHERE " + Lost.EVIDENCE + ")"),

	POST_REGION_ENDED("h.ends_on", """
			h.held = 1 AND (h.ends_on IS NULL OR h.ends_on >= #{today}) AND NOT EXISTS (SELECT 1 FROM region_version v
			WHERE v.code = h.region_code AND v.valid_from <= #{today} AND v.valid_to > #{today})
			AND EXISTS (SELECT 1 FROM official_account a WHERE a.id = h.account_id AND a.state != 'ENDED')"""),

	TARGET_REGION_ENDED("t.region_code", """
			NOT EXISTS (SELECT 1 FROM region_version v WHERE v.code = t.region_code AND v.valid_from <= #{today}
			AND v.valid_to > #{today})"""),

	/** One that was drawn ends without its region, one that is closed needs none. */
	INSPECTION_REGION_ENDED("CONCAT(q.office_code, ', ', q.region_code)", """
			(NOT EXISTS (SELECT 1 FROM region_version v WHERE v.code = q.office_code AND v.valid_from <= #{today}
			AND v.valid_to > #{today}) OR q.state != 'CLOSED' AND (NOT EXISTS (SELECT 1 FROM region_version v
			WHERE v.code = q.region_code AND v.valid_from <= #{today} AND v.valid_to > #{today})
			OR q.seed IS NULL AND q.office_code != RPAD(LEFT(q.region_code,
			CASE WHEN q.office_code LIKE '%0000000000' THEN 2 WHEN q.office_code LIKE '%00000000' THEN 4
			WHEN q.office_code LIKE '%000000' THEN 6 WHEN q.office_code LIKE '%000' THEN 9 ELSE 12 END), 12, '0')))"""),

	/** The office is the region of its own tier above the station. */
	INSPECTION_OFFICE_ELSEWHERE("s.region_code", """
			EXISTS (SELECT 1 FROM inspection_visit i WHERE i.station_id = s.id
			AND i.office_code != RPAD(LEFT(i.region_code, CASE WHEN i.office_code LIKE '%0000000000' THEN 2
			WHEN i.office_code LIKE '%00000000' THEN 4 WHEN i.office_code LIKE '%000000' THEN 6
			WHEN i.office_code LIKE '%000' THEN 9 ELSE 12 END), 12, '0'))"""),

	/** Whatever it belongs to lies in another region, or is gone. */
	FILE_ELSEWHERE("d.owner_type", """
			d.state = 'STORED'
			AND NOT EXISTS (SELECT 1 FROM station o WHERE o.id = d.owner_id AND o.region_code = d.region_code)
			AND NOT EXISTS (SELECT 1 FROM inspection_visit o WHERE o.id = d.owner_id AND o.region_code = d.region_code)
			AND NOT EXISTS (SELECT 1 FROM inspection_finding o WHERE o.id = d.owner_id
			AND o.region_code = d.region_code)"""),

	/** A count of a day on which the region was no more, under whatever code. */
	POPULATION_REGION_ENDED("v.valid_to", """
			v.valid_to <= #{today} AND NOT EXISTS (SELECT 1 FROM region_version w WHERE w.region_id = v.region_id
			AND w.valid_from >= v.valid_to) AND EXISTS (SELECT 1 FROM region_population n
			WHERE n.region_id = v.region_id AND n.counted_on >= v.valid_to)"""),

	/** Set for a day on which the region was no more, under whatever code. */
	LEAD_BODY_REGION_ENDED("v.valid_to", """
			v.valid_to <= #{today} AND NOT EXISTS (SELECT 1 FROM region_version w WHERE w.region_id = v.region_id
			AND w.valid_from >= v.valid_to) AND EXISTS (SELECT 1 FROM lead_body n
			WHERE n.region_id = v.region_id AND n.valid_from >= v.valid_to)""");

	private final String evidence;

	private final String fault;

	CheckQuery(String evidence, String fault) {
		this.evidence = evidence;
		this.fault = fault;
	}

	/** Ids are 36 characters long and have commas between them. */
	private static final class Lost {

		static final String EVIDENCE = """
				f.station_id = s.id AND f.files IS NOT NULL AND f.version = (SELECT MAX(a.version)
				FROM station_assessment a WHERE a.station_id = s.id)
				AND (CHAR_LENGTH(f.files) + 1) DIV 37 > (SELECT COUNT(*) FROM stored_file e
				WHERE e.owner_type = 'station' AND e.owner_id = s.id AND e.state = 'STORED'
				AND LOCATE(e.id, f.files) > 0)""";

		private Lost() {
		}

	}

	static CheckQuery of(Check check) {
		return valueOf(check.code().replace('-', '_').toUpperCase(Locale.ROOT));
	}

	String evidence() {
		return this.evidence;
	}

	String fault() {
		return this.fault;
	}

}
