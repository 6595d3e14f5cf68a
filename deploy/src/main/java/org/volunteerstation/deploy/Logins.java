package org.volunteerstation.deploy;

import java.io.PrintStream;

/** The table of address, names and passwords that ends a start. */
final class Logins {

	private static final String UNKNOWN = "(密码未知/not known)";

	private static final String NAMESAKE = "：同名账号早已存在，未作改动，或者到下次启动才建立 / an account of this name was there before and is left alone, or it is made at the next start";

	private final Settings settings;

	private final PrintStream out;

	Logins(Settings settings, PrintStream out) {
		this.settings = settings;
		this.out = out;
	}

	void print(Secrets secrets) {
		this.out.println();
		this.out.println("地址 / Address: " + this.settings.gateway());
		this.out.println();
		for (Accounts.Account account : Accounts.ALL) {
			secrets.known(account.secret())
				.ifPresentOrElse((password) -> row(account.username(), password, account.title()),
						() -> row(account.username(), UNKNOWN, account.title() + NAMESAKE));
		}
		row("demo-app", secrets.of("client.demo-app"), "第三方应用（锦江区） / third-party client");
		row("demo-consumer", secrets.of("client.demo-consumer"),
				"数据订阅方 / analytics consumer" + (this.settings.externals().kafka().isPresent() ? ""
						: ", Kafka 127.0.0.1:" + (this.settings.base() + 9)));
		this.out.println();
		this.out.println("程序取得令牌的地址 / Programs get their tokens at: " + this.settings.issuer()
				+ "/protocol/openid-connect/token");
	}

	private void row(String name, String password, String title) {
		this.out.printf("  %-16s %-26s %s%n", name, password, title);
	}

}
