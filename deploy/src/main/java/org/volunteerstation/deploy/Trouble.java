package org.volunteerstation.deploy;

import org.volunteerstation.platform.servers.ServerFailure;

/** Something that the person who runs the launcher can put right, said plainly. */
final class Trouble extends RuntimeException {

	Trouble(String chinese, String english) {
		super(chinese + "\n" + english);
	}

	/** Says in both languages what a component's failure means and what to do. */
	static Trouble of(ServerFailure failure) {
		String name = failure.component();
		String seen = failure.lastWords().isBlank() ? "" : "\n" + failure.lastWords().indent(4).stripTrailing();
		return switch (failure.reason()) {
			case DIED -> new Trouble(name + " 启动或运行时退出了。请看日志末尾，排除原因后重新运行 deploy/up。日志：" + failure.log(),
					name + " ended by itself. Look at the end of its log, mend the cause and run deploy/up again. Log: "
							+ failure.log() + seen);
			case SILENT -> new Trouble(name + " 已启动但迟迟没有应答。请看日志；若机器繁忙，稍后重新运行 deploy/up。日志：" + failure.log(), name
					+ " runs and does not answer. Look at its log; on a busy machine run deploy/up again later. Log: "
					+ failure.log() + seen);
			case UNPREPARED -> new Trouble(name + " 的数据目录无法准备。请检查磁盘空间和权限。日志：" + failure.log(),
					name + " cannot prepare its data folder. Check disk space and permissions. Log: " + failure.log()
							+ seen);
			case OTHER -> new Trouble(name + " 出错，请排除原因后重新运行 deploy/up。",
					"Something is wrong with " + failure.getMessage() + ". Mend the cause and run deploy/up again.");
		};
	}

}
