package org.volunteerstation.registry.account.sheet;

import java.util.List;

import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.SheetTemplate;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.account.GrantMatrix;
import org.volunteerstation.registry.account.GrantRule;
import org.volunteerstation.registry.account.PostRole;
import org.volunteerstation.registry.region.sheet.SheetWords;

/**
 * The columns of a sheet of accounts; keys are the names of the interface's fields. It
 * has none for names of people, and none for codes.
 */
final class AccountSheet {

	/** Accounts of the largest county, several times over. */
	private static final int MAX_ROWS = 5_000;

	/** A thing that is so. */
	static final String YES = "YES";

	private static final List<SheetColumn.Choice> ANSWERS = List.of(new SheetColumn.Choice(YES, SheetWords.of(true)),
			new SheetColumn.Choice("NO", SheetWords.of(false)));

	/** Whether personal data are seen in clear. */
	static final Words UNMASKS = new Words("可看个人信息原文", "Sees personal data");

	/** In the order of the matrix, which alone says what can be given. */
	private static final List<SheetColumn.Choice> ROLES = GrantMatrix.rules()
		.stream()
		.map(GrantRule::role)
		.distinct()
		.map((role) -> new SheetColumn.Choice(role.token(), words(role)))
		.toList();

	static final SheetTemplate TEMPLATE = new SheetTemplate(new Words("账号", "Accounts"), List.of(
			SheetColumn.text("username", new Words("用户名", "User name"), 28)
				.needed()
				.explained(new Words("登录用，3 至 40 个小写字母、数字或 . _ -，全省唯一；建议按单位和岗位编，不用姓名。",
						"To sign in with: 3 to 40 small letters, digits or . _ -, unique; named after office and post"
								+ " rather than after the person.")),
			SheetColumn.code("role", new Words("角色", "Role"), ROLES)
				.needed()
				.explained(new Words("只能授予授权矩阵允许的角色。", "Only roles that the matrix of rights lets you give.")),
			SheetColumn.text("regionCode", new Words("区划代码", "Region code"), 16)
				.needed()
				.explained(new Words("岗位所在地区的 12 位统计用区划代码，须在本人辖区内。",
						"Twelve digits of the post's region, within your own.")),
			SheetColumn.date("endsOn", new Words("截止日期", "Last day"))
				.explained(new Words("代理岗位的最后一日；长期岗位不填。", "Of a deputy; empty for a post without end.")),
			SheetColumn.code("unmasks", UNMASKS, ANSWERS)
				.explained(new Words("因工作须查看姓名、电话原文的填“是”，只能授予下级的管理员和工作人员；不填为“否”。",
						"Yes for whom needs names and telephones in clear: administrators and officers below your tier;"
								+ " empty means no."))),
			MAX_ROWS);

	private AccountSheet() {
	}

	static Words words(PostRole role) {
		return SheetWords.role(role.token());
	}

}
