package org.volunteerstation.platform.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The masks that answers carry unless somebody has the right and a purpose to see more
 * (R68). A mask never tells how long the hidden part is, but for numbers of a fixed form.
 */
public final class Masking {

	private static final String STARS = "***";

	private static final String FOUR = "****";

	private static final Set<String> COMPOUND_SURNAMES = Set.of("欧阳", "歐陽", "上官", "司马", "司馬", "诸葛", "諸葛", "东方", "皇甫",
			"尉迟", "公孙", "公孫", "慕容", "令狐", "宇文", "长孙", "司徒", "司空", "夏侯", "轩辕", "端木", "独孤", "南宫", "西门", "百里", "呼延", "闻人",
			"申屠", "太史", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "仲孙", "钟离", "鲜于", "闾丘", "亓官", "司寇", "子车", "颛孙", "巫马",
			"公西", "漆雕", "乐正", "壤驷", "公良", "拓跋", "夹谷", "宰父", "谷梁", "段干", "东郭", "南门", "羊舌", "微生", "梁丘", "左丘", "东门", "第五",
			"万俟", "赫连", "纳兰", "完颜", "叶赫", "那拉");

	private static final Pattern DOTS = Pattern.compile("[·•‧・⋅∙]");

	private static final Pattern MOBILE = Pattern.compile("(1[3-9][0-9])[0-9]{4}([0-9]{4})");

	/** Area code, then seven or eight digits. */
	private static final Pattern LANDLINE = Pattern.compile("(01[0-9]|02[0-9]|0[3-9][0-9]{2})[0-9]{4}([0-9]{3,4})");

	private static final Pattern LOCAL = Pattern.compile("[2-9][0-9]{3}([0-9]{3,4})");

	private static final Pattern CARD = Pattern.compile("([0-9]{6})[0-9]{8}([0-9]{3}[0-9X])");

	private static final Pattern OLD_CARD = Pattern.compile("([0-9]{6})[0-9]{6}([0-9]{3})");

	/** Where the house begins, at the latest. */
	private static final Pattern HOUSE = Pattern.compile("\\p{N}|[一二三四五六七八九十百零〇两]+[号栋幢座组社队单层楼室]");

	/** Up to the community, else the town, else the county, else the city. */
	private static final List<Pattern> PLACES = List.of(
			Pattern.compile("^.*?(?:社区|居委会|居民委员会|村委会|村民委员会|村(?![民委街镇乡路巷道]))"), Pattern.compile("^.*?(?:街道|镇|乡|苏木)"),
			Pattern.compile("^.*?[区县旗]"), Pattern.compile("^.*?[州市省]"));

	private Masking() {
	}

	/**
	 * The surname and a star. A name of one character is nothing but a star; names with a
	 * dot between their parts keep the first character.
	 * @param name for example 张晓明
	 * @return for example 张*
	 */
	public static String name(String name) {
		String compact = PersonalKind.compact(name);
		if (compact.codePointCount(0, compact.length()) < 2) {
			return compact.isEmpty() ? "" : "*";
		}
		if (compact.length() > 2 && COMPOUND_SURNAMES.contains(compact.substring(0, 2))) {
			return compact.substring(0, 2) + "*";
		}
		String first = compact.substring(0, compact.offsetByCodePoints(0, 1));
		return DOTS.matcher(compact).find() ? first + "*·*" : first + "*";
	}

	/**
	 * Four digits in the middle hidden; what has no known form keeps its last two.
	 * @param phone with or without spaces, area code or +86
	 * @return for example 138****8000 or 028-****4321
	 */
	public static String phone(String phone) {
		String digits = PersonalKind.digits(phone);
		Matcher mobile = MOBILE.matcher(digits);
		if (mobile.matches()) {
			return mobile.group(1) + FOUR + mobile.group(2);
		}
		Matcher landline = LANDLINE.matcher(digits);
		if (landline.matches()) {
			return landline.group(1) + "-" + FOUR + landline.group(2);
		}
		Matcher local = LOCAL.matcher(digits);
		if (local.matches()) {
			return FOUR + local.group(1);
		}
		return rest(digits, 0);
	}

	/**
	 * Region and end of an identity card's number; of other documents the first character
	 * and the last two.
	 * @param number for example 510104199001011234
	 * @return for example 510104********1234
	 */
	public static String idNumber(String number) {
		String compact = PersonalKind.compact(number).toUpperCase(Locale.ROOT);
		Matcher card = CARD.matcher(compact);
		if (card.matches()) {
			return card.group(1) + FOUR + FOUR + card.group(2);
		}
		Matcher old = OLD_CARD.matcher(compact);
		if (old.matches()) {
			return old.group(1) + FOUR + "**" + old.group(2);
		}
		return rest(compact, 1);
	}

	/**
	 * Down to the community, or to the town or county where the address names none; never
	 * a house.
	 * @param address for example 成都市锦江区水井坊街道水井坊社区金泉街9号
	 * @return for example 成都市锦江区水井坊街道水井坊社区***
	 */
	public static String address(String address) {
		String compact = PersonalKind.compact(address);
		Matcher house = HOUSE.matcher(compact);
		String before = house.find() ? compact.substring(0, house.start()) : compact;
		return PLACES.stream()
			.map((level) -> level.matcher(before))
			.filter(Matcher::find)
			.findFirst()
			.map((place) -> place.group() + STARS)
			.orElse(compact.isEmpty() ? "" : STARS);
	}

	private static String rest(String text, int shown) {
		if (text.length() < 7) {
			return text.isEmpty() ? "" : FOUR;
		}
		return text.substring(0, shown) + FOUR + text.substring(text.length() - 2);
	}

}
